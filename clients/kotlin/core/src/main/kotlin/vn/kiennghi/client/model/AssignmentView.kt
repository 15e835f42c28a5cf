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
    /** What else the caller may do now. */
    @SerialName("allowed_operations")
    val allowedOperations: List<AssignmentOperation>,
    /** The steps that the caller may take now, as `action` of a step. */
    @SerialName("allowed_steps")
    val allowedSteps: List<AssignmentAction>,
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
    /** Whether an extension request waits for the leader's decision. */
    @SerialName("extension_asked")
    val extensionAsked: Boolean,
    /** The number of extensions granted. */
    @SerialName("extension_count")
    val extensionCount: Int,
    @SerialName("id")
    val id: UUID,
    @SerialName("interim_count")
    val interimCount: Int,
    @SerialName("organization_id")
    val organizationId: UUID,
    /** The agency's name at the time of the assignment. */
    @SerialName("organization_name")
    val organizationName: String,
    /** Whether the petition was referred to it: to a central body or to another council. */
    @SerialName("referral")
    val referral: Boolean,
    @SerialName("role")
    val role: AssignmentRole,
    @SerialName("status")
    val status: AssignmentStatus,
    /** Whether the answer is in progress and names no day. */
    @SerialName("undated")
    val undated: Boolean,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
    @SerialName("acknowledged_at")
    val acknowledgedAt: OffsetDateTime? = null,
    /** Details of an addressee of a recommendation; `null` for a petition. */
    @SerialName("addressee")
    val addressee: AddresseeView? = null,
    @SerialName("answered_at")
    val answeredAt: OffsetDateTime? = null,
    /** How the due date was computed; `null` when the leader set it. */
    @SerialName("deadline")
    val deadline: DeadlineBasis? = null,
    /** The forwarding document. */
    @SerialName("document")
    val document: DocumentReference? = null,
    /**
     * Legal date, `Asia/Ho_Chi_Minh`; explained by `GET /v1/assignments/{id}/deadline`. `null` for a standing
     * obligation.
     */
    @SerialName("due_on")
    val dueOn: LocalDate? = null,
    /**
     * Legal date: the day on which it ended without an answer, because it was returned, superseded, passed on or
     * waived.
     */
    @SerialName("ended_on")
    val endedOn: LocalDate? = null,
    /** The day on which the council looks at the answer of an addressee again. */
    @SerialName("follow_up_on")
    val followUpOn: LocalDate? = null,
    /**
     * How many days after its due date it was answered or ended; 0 when in time, `null` while it is still to be done.
     */
    @SerialName("late_days")
    val lateDays: Long? = null,
    /** Of a standing obligation: the next day of a review. */
    @SerialName("next_review_on")
    val nextReviewOn: LocalDate? = null,
    @SerialName("outcome")
    val outcome: Outcome? = null,
    /** The assignment from which this one was delegated or transferred. */
    @SerialName("parent_id")
    val parentId: UUID? = null,
    /** The organization that passed it down. */
    @SerialName("passed_down_by")
    val passedDownBy: UUID? = null,
    /** 0 to 100. */
    @SerialName("progress_percent")
    val progressPercent: Int? = null,
    @SerialName("progress_text")
    val progressText: String? = null,
    /** The day by which the last interim reply promised an answer. */
    @SerialName("promised_on")
    val promisedOn: LocalDate? = null,
    /** The organization that should be assigned instead, as proposed by the returning agency. */
    @SerialName("proposed_receiver")
    val proposedReceiver: UUID? = null,
    @SerialName("response_id")
    val responseId: UUID? = null,
    @SerialName("return_reason")
    val returnReason: String? = null,
    /** Of a standing obligation (thường xuyên): the months between two reviews. It is never overdue. */
    @SerialName("review_every_months")
    val reviewEveryMonths: Int? = null,
)
