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
 * Records when, where and how the answer reached the voters.
 *
 * - `clerk`, `deputy` (permission `case.notify_voters`), a petition: `answered`, `following`, `closed` stays
 * - `clerk`, `deputy` (permission `case.notify_voters`), a petition that is split: `answered`, `following`, `closed`
 * stays
 *
 * Refused (409) as `wrong_status`.
 */
@Serializable
data class NotifyVotersCaseStep(
    @SerialName("how")
    val how: String,
    /** Legal date, not before the case was received and not after today. */
    @SerialName("notified_on")
    val notifiedOn: LocalDate,
    @SerialName("place")
    val place: String,
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
    private val tag: String = "notify_voters"
}
