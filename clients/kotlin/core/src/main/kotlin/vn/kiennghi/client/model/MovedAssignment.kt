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

@Serializable
data class MovedAssignment(
    /** How the due date was computed. */
    @SerialName("deadline")
    val deadline: DeadlineBasis,
    @SerialName("due_on")
    val dueOn: LocalDate,
    @SerialName("id")
    val id: UUID,
    /** The new version. */
    @SerialName("version")
    val version: Long,
)
