@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/**
 * Requests an explanation why a recommendation was not carried out, after its due date or after a review found it not
 * done or only partly done.
 *
 * - `leader` (permission `case.request_explanation`), an addressee of a recommendation: `assigned`, `in_progress`,
 * `answered` stays
 *
 * Refused (409) as `wrong_status`, `case_not_open`, `answers_to_committee`, `supervised_cannot_decide`,
 * `not_overdue`, `explanation_asked_already`.
 */
@Serializable
data class RequestExplanationAssignmentStep(
    @SerialName("reason")
    val reason: String,
    /**
     * Whether the matter is complicated, which allows more time (Law 121/2025/QH15: 30 calendar days instead of 15).
     */
    @SerialName("complex")
    val complex: Boolean? = null,
    @SerialName("document")
    val document: DocumentReference? = null,
    /** Legal date, today or later. Default: computed by the deadline rule of step `explain` or `explain_complex`. */
    @SerialName("due_on")
    val dueOn: LocalDate? = null,
    /**
     * Why the step is entered later than it happened; required when `on` is before today. With a document of their
     * own or one here, clerks also record what an agency did on paper.
     */
    @SerialName("late_entry")
    val lateEntry: LateEntry? = null,
    /**
     * The day for which the step counts, when it is entered later than it happened. Only the council may do that,
     * with `late_entry` and a document; not before the last step. Default: today.
     */
    @SerialName("on")
    val on: LocalDate? = null,
) : AssignmentStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "request_explanation"
}
