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
 * Records that the matter was answered at the meeting where it was raised. A petition is `answered` then, needs no
 * review, and can be closed; an opinion is `noted`.
 *
 * - `clerk` (permission `case.record_answer`), a petition: `accepted` → `answered`; `accepted` → `noted`
 *
 * Refused (409) as `wrong_status`, `is_opinion`, `supervised_cannot_decide`.
 */
@Serializable
data class AnswerOnTheSpotCaseStep(
    /** Who answered, by position. */
    @SerialName("answered_by")
    val answeredBy: String,
    /** Legal date, the day of the meeting: not before the matter was received, and not after today. */
    @SerialName("answered_on")
    val answeredOn: LocalDate,
    @SerialName("place")
    val place: String,
    @SerialName("text")
    val text: String,
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
    /** What the answer amounts to. Default: `information_provided`. */
    @SerialName("outcome")
    val outcome: Outcome? = null,
) : CaseStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "answer_on_the_spot"
}
