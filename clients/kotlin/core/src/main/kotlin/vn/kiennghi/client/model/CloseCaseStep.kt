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
 * Closes the case. A review is required first.
 *
 * - `leader` (permission `case.close`), a petition: `answered`, `following` → `closed`
 * - `leader` (permission `case.close`), a recommendation: `answered`, `following` → `closed`
 *
 * Refused (409) as `wrong_status`, `not_reviewed`, `open_commitments`, `contest_open`, `supervised_cannot_decide`,
 * `follow_up_open`.
 */
@Serializable
data class CloseCaseStep(
    /**
     * Why the step is entered later than it happened; required when `on` is before today. With a document of their
     * own or one here, clerks also record what an agency did on paper.
     */
    @SerialName("late_entry")
    val lateEntry: LateEntry? = null,
    @SerialName("note")
    val note: String? = null,
    /**
     * The day for which the step counts, when it is entered later than it happened. Only the council may do that,
     * with `late_entry` and a document; not before the last step. Default: today.
     */
    @SerialName("on")
    val on: LocalDate? = null,
    /** Every agency that has not answered, each with the reason why the case is closed all the same. */
    @SerialName("unanswered")
    val unanswered: List<UnansweredPart>? = null,
) : CaseStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "close"
}
