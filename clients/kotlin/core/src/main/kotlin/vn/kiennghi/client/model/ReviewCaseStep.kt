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
 * Reviews the current response; `unsatisfactory` sends the case back to its agency.
 *
 * - `reviewer` (permission `case.review`), a petition: `answered` → `following`; `answered`, `following` →
 * `in_progress`; `answered`, `following` → `referred`; `answered`, `following` stays
 *
 * Refused (409) as `wrong_status`, `already_reviewed`, `answerer_cannot_review`, `open_commitments`.
 */
@Serializable
data class ReviewCaseStep(
    @SerialName("text")
    val text: String,
    @SerialName("verdict")
    val verdict: Verdict,
    /**
     * The day to look at the answer again, today or later; the case stays followed until then, and is reviewed again.
     * Required when an undated answer is reviewed for the first time, unless one of its commitments has a review
     * date; not allowed with `unsatisfactory`.
     */
    @SerialName("follow_up_on")
    val followUpOn: LocalDate? = null,
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
) : CaseStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "review"
}
