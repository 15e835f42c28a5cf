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
 * Recalls the assignment, before or after the agency acknowledged it. Without another lead agency the petition waits
 * to be assigned again, or to be accepted when it was referred before that.
 *
 * - `leader` (permission `case.assign`), an assignment of a petition: `assigned`, `in_progress`, `passed_down` →
 * `recalled`
 *
 * Refused (409) as `wrong_status`, `case_not_open`, `supervised_cannot_decide`, `answers_to_committee`.
 */
@Serializable
data class RecallAssignmentStep(
    @SerialName("reason")
    val reason: String,
    @SerialName("document")
    val document: DocumentReference? = null,
    /** The due date of the agency that takes its place. Default: by the deadline rules. */
    @SerialName("due_on")
    val dueOn: LocalDate? = null,
    /** The agency that takes its place, in the same role. */
    @SerialName("instead")
    val instead: UUID? = null,
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
    private val tag: String = "recall"
}
