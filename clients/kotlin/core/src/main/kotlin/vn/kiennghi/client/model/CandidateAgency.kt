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

/** An agency that has to respond to the case, or has responded. */
@Serializable
data class CandidateAgency(
    @SerialName("assignment_id")
    val assignmentId: UUID,
    /** `null` for a standing obligation. */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    @SerialName("organization_id")
    val organizationId: UUID,
    /** The name of the agency when the case was assigned to it. */
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("status")
    val status: AssignmentStatus,
)
