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

/** An assignment in the view of its case. */
@Serializable
data class AssignmentBrief(
    /** Whom the agency answers: the council, or the committee that passed it down. */
    @SerialName("answers_to")
    val answersTo: AnswersTo,
    /**
     * The day since which the agency contests a step that the council's office recorded for it, until the council
     * decides; `null` to other agencies.
     */
    @SerialName("contested_on")
    val contestedOn: LocalDate?,
    /** `null` for a standing obligation. */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    /** For an addressee of a recommendation: completion, as the council found it; `null` to other addressees. */
    @SerialName("fulfilment")
    val fulfilment: Fulfilment?,
    @SerialName("id")
    val id: UUID,
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("outcome")
    val outcome: Outcome?,
    /** The assignment from which this one was delegated or transferred. */
    @SerialName("parent_id")
    val parentId: UUID?,
    /** Whether the petition was referred to it: to a central body or to another council. */
    @SerialName("referral")
    val referral: Boolean,
    @SerialName("response_id")
    val responseId: UUID?,
    @SerialName("role")
    val role: AssignmentRole,
    @SerialName("status")
    val status: AssignmentStatus,
    @SerialName("version")
    val version: Long,
)
