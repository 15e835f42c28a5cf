@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** How far the duty of one agency has escalated. A duty that was passed down or transferred goes on. */
@Serializable
data class AgencyEscalation(
    @SerialName("assignment_id")
    val assignmentId: UUID,
    /** The number of letters at this level. */
    @SerialName("escalation_count")
    val escalationCount: Int,
    /** `null` before the first letter. */
    @SerialName("escalation_level")
    val escalationLevel: EscalationLevel?,
    /** The next escalation level; `null` when no reminder is possible in the case's present status. */
    @SerialName("next")
    val next: EscalationLevel?,
    @SerialName("organization_id")
    val organizationId: UUID,
    /** The agency's name at the time of the assignment. */
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("why")
    val why: EscalationReason?,
)
