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

/** A petition after it was forwarded. */
@Serializable
data class AssignedCase(
    /** Legal date: the due date of the lead agencies. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    @SerialName("id")
    val id: UUID,
    @SerialName("number")
    val number: String,
    @SerialName("status")
    val status: Status,
    /** The new version. */
    @SerialName("version")
    val version: Long,
)
