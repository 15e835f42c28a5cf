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
 * Records whether the voters are satisfied with the answer. A later record replaces an earlier one; the events keep
 * both. A leader can reopen a petition whose voters are `dissatisfied`.
 *
 * - `clerk`, `deputy` (permission `case.record_feedback`), a petition: `answered`, `following`, `closed` stays
 * - `clerk`, `deputy` (permission `case.record_feedback`), a petition that is split: `answered`, `following`,
 * `closed` stays
 *
 * Refused (409) as `wrong_status`.
 */
@Serializable
data class RecordFeedbackCaseStep(
    @SerialName("feedback")
    val feedback: VotersFeedback,
    @SerialName("place")
    val place: String,
    /** Legal date, not before the answer and not after today. */
    @SerialName("said_on")
    val saidOn: LocalDate,
    /**
     * Why the step is entered later than it happened; required when `on` is before today. With a document of their
     * own or one here, clerks also record what an agency did on paper.
     */
    @SerialName("late_entry")
    val lateEntry: LateEntry? = null,
    /** What they said. */
    @SerialName("note")
    val note: String? = null,
    /**
     * The day for which the step counts, when it is entered later than it happened. Only the council may do that,
     * with `late_entry` and a document; not before the last step. Default: today.
     */
    @SerialName("on")
    val on: LocalDate? = null,
) : CaseStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "record_feedback"
}
