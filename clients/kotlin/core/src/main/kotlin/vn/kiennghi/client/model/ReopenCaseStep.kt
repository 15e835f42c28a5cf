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
 * Reopens a closed case, with the agency that answered. An answered or followed petition can be reopened when the
 * voters are not satisfied. What was answered on the spot waits for assignment then.
 *
 * - `leader` (permission `case.reopen`), a petition: `answered`, `following`, `closed` → `in_progress`; `answered`,
 * `following`, `closed` → `referred`; `answered`, `closed` → `accepted`
 * - `leader` (permission `case.reopen`), a recommendation: `closed` → `in_progress`
 *
 * Refused (409) as `wrong_status`, `supervised_cannot_decide`.
 */
@Serializable
data class ReopenCaseStep(
    /** The agency's new due date; for what was answered on the spot, the day by which it must be assigned. */
    @SerialName("due_on")
    val dueOn: LocalDate,
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
    /** Required unless the voters are not satisfied, which is a reason. */
    @SerialName("reason")
    val reason: String? = null,
) : CaseStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "reopen"
}
