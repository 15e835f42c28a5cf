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
 * Rejects a petition. Complaints and denunciations have procedures of their own under the law: they are forwarded,
 * and from then on only the record of that is shown, not the text, its former wordings or who sent it.
 *
 * - `leader` (permission `case.reject`), a petition: `received`, `accepted`, `assigned`, `in_progress`, `referred` →
 * `rejected`
 *
 * Refused (409) as `wrong_status`, `supervised_cannot_decide`.
 */
@Serializable
data class RejectCaseStep(
    @SerialName("reason")
    val reason: RejectReason,
    /** To whom it is forwarded; required for a complaint or denunciation, and only for these. */
    @SerialName("forwarding")
    val forwarding: NewComplaintForwarding? = null,
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
) : CaseStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "reject"
}
