@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/**
 * Decides on a contest. If it is accepted, a current answer does not count any more: the version before it counts
 * again and is reviewed, or the agency works on the case again with its old due date. Every other step stays in the
 * log, marked; the office corrects it with the ordinary steps.
 *
 * - `leader` (permission `case.decide_contest`), an assignment of a petition: `answered` → `in_progress`; `assigned`,
 * `in_progress`, `returned`, `recalled`, `superseded`, `passed_down`, `answered_by_committee`, `answered` stays
 * - `leader` (permission `case.decide_contest`), an addressee of a recommendation: `answered` → `in_progress`;
 * `assigned`, `in_progress`, `passed_down`, `recalled`, `answered_by_committee`, `waived`, `superseded`, `answered`
 * stays
 *
 * Refused (409) as `wrong_status`, `no_contest_open`, `supervised_cannot_decide`, `case_not_open`.
 */
@Serializable
data class DecideContestAssignmentStep(
    @SerialName("accepted")
    val accepted: Boolean,
    @SerialName("text")
    val text: String,
    /** Which one, if several are open. */
    @SerialName("contest_id")
    val contestId: UUID? = null,
    @SerialName("document")
    val document: DocumentReference? = null,
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
    private val tag: String = "decide_contest"
}
