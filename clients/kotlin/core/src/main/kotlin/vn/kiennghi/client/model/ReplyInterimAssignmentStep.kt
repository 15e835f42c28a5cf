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
 * Explains why there is no answer yet, and when there will be one. The due date does not change.
 *
 * - `clerk`, `head` (permission `case.reply_interim`), an assignment of a petition: `in_progress`, `assigned` stays
 * - `clerk`, `head` (permission `case.reply_interim`), an addressee of a recommendation: `in_progress` stays
 *
 * Refused (409) as `wrong_status`, `case_not_open`, `agency_speaks_for_itself`.
 */
@Serializable
data class ReplyInterimAssignmentStep(
    /**
     * Today or later. A deadline rule of step `reply_interim` may limit how far after the due date, and how many
     * times.
     */
    @SerialName("promised_on")
    val promisedOn: LocalDate,
    @SerialName("reason")
    val reason: String,
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
    private val tag: String = "reply_interim"
}
