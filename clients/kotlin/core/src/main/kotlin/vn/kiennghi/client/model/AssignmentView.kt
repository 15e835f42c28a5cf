@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.time.OffsetDateTime
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** An agency's duty in a case. */
@Serializable
data class AssignmentView(
    @SerialName("acknowledged_at")
    val acknowledgedAt: OffsetDateTime?,
    /** What the caller may do now; with an access link none, as `actions` of `GET /v1/linked-assignment` tells. */
    @SerialName("actions")
    val actions: List<AllowedAssignmentAction>,
    /** Details of an addressee of a recommendation; `null` for a petition. */
    @SerialName("addressee")
    val addressee: AddresseeView?,
    @SerialName("answered_at")
    val answeredAt: OffsetDateTime?,
    /**
     * Whom the agency answers. Of what a committee passed down and answers for itself, its own due date, this one, is
     * not after the committee's.
     */
    @SerialName("answers_to")
    val answersTo: AnswersTo,
    @SerialName("case")
    val case: CaseBrief,
    /** The steps recorded for the agency that it contests, until the council decides; the oldest first. */
    @SerialName("contests")
    val contests: List<ContestView>,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    /**
     * The days since its due date, negative before it: until the day on which it was answered or ended, or until
     * today (`as_of`) while it is to be done. `null` without a due date.
     */
    @SerialName("days_late")
    val daysLate: Long?,
    /** How the due date was computed; `null` when the leader set it. */
    @SerialName("deadline")
    val deadline: DeadlineBasis?,
    /** The forwarding document. */
    @SerialName("document")
    val document: DocumentReference?,
    /**
     * Legal date, `Asia/Ho_Chi_Minh`; explained by `GET /v1/assignments/{id}/deadline`. `null` for a standing
     * obligation.
     */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    /**
     * Legal date: the day on which it ended without an answer, because it was returned, superseded, passed on or
     * waived.
     */
    @SerialName("ended_on")
    val endedOn: LocalDate?,
    /** Whether an extension request waits for the leader's decision. */
    @SerialName("extension_asked")
    val extensionAsked: Boolean,
    /** The number of extensions granted. */
    @SerialName("extension_count")
    val extensionCount: Int,
    /** The day on which the council looks at the answer of an addressee again. */
    @SerialName("follow_up_on")
    val followUpOn: LocalDate?,
    @SerialName("id")
    val id: UUID,
    @SerialName("interim_count")
    val interimCount: Int,
    /** Of a standing obligation: the next day of a review. */
    @SerialName("next_review_on")
    val nextReviewOn: LocalDate?,
    @SerialName("organization_id")
    val organizationId: UUID,
    /** The agency's name at the time of the assignment. */
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("outcome")
    val outcome: Outcome?,
    /** The assignment from which this one was delegated or transferred. */
    @SerialName("parent_id")
    val parentId: UUID?,
    /** The organization that passed it down. */
    @SerialName("passed_down_by")
    val passedDownBy: UUID?,
    @SerialName("passed_down_by_name")
    val passedDownByName: String?,
    /** 0 to 100. */
    @SerialName("progress_percent")
    val progressPercent: Int?,
    @SerialName("progress_text")
    val progressText: String?,
    /** The day by which the last interim reply promised an answer. */
    @SerialName("promised_on")
    val promisedOn: LocalDate?,
    /** The organization that should be assigned instead, as proposed by the returning agency. */
    @SerialName("proposed_receiver")
    val proposedReceiver: UUID?,
    @SerialName("proposed_receiver_name")
    val proposedReceiverName: String?,
    /** Whether the petition was referred to it: to a central body or to another council. */
    @SerialName("referral")
    val referral: Boolean,
    @SerialName("response_id")
    val responseId: UUID?,
    @SerialName("return_reason")
    val returnReason: String?,
    /** Of a standing obligation (thường xuyên): the months between two reviews. It is never overdue. */
    @SerialName("review_every_months")
    val reviewEveryMonths: Int?,
    @SerialName("role")
    val role: AssignmentRole,
    @SerialName("status")
    val status: AssignmentStatus,
    /**
     * How it stands to its due date, today or on the day `as_of` of a list; `null` when it was not to be done then,
     * or has no due date.
     */
    @SerialName("timeliness")
    val timeliness: Timeliness?,
    /** Whether the answer is in progress and names no day. */
    @SerialName("undated")
    val undated: Boolean,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
)
