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
 * Reviews an addressee's answer. The reviewer must neither have done the work nor reported it. `unsatisfactory` sends
 * it back to the addressee.
 *
 * - `reviewer` (permission `case.review`), an addressee of a recommendation: `answered` → `in_progress`; `answered`
 * stays
 *
 * Refused (409) as `wrong_status`, `case_not_open`, `answers_to_committee`, `already_reviewed`,
 * `answerer_cannot_review`.
 */
@Serializable
data class ReviewAssignmentStep(
    /** Completion: how much of the required work was done. */
    @SerialName("fulfilment")
    val fulfilment: Fulfilment,
    @SerialName("text")
    val text: String,
    /** Adequacy. Work that was not done cannot be `satisfactory`; work that was done need not be. */
    @SerialName("verdict")
    val verdict: Verdict,
    /**
     * The day to look at the answer again, today or later; the recommendation stays followed until then, and the
     * answer is reviewed again. Required when an undated answer is reviewed for the first time, unless one of its
     * commitments has a review date; not allowed with `unsatisfactory`.
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
    /** The completed share in percent, 1 to 99; required with `partly` and allowed only there. */
    @SerialName("percent")
    val percent: Int? = null,
) : AssignmentStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "review"
}
