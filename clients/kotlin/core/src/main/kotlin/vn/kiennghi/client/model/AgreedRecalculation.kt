@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** An assignment with its version and the agreed new due date. */
@Serializable
data class AgreedRecalculation(
    /** The `new_due_on` returned by `GET /v1/deadlines/recalculations`. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    @SerialName("id")
    val id: UUID,
    /** The version as in `If-Match`. */
    @SerialName("version")
    val version: Long,
)
