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
 * Requests that the leader send a reminder letter.
 *
 * - `deputy` (permission `case.request_reminder`), a petition: `accepted`, `assigned`, `in_progress`, `answered`,
 * `following`, `referred` stays
 * - `deputy` (permission `case.request_reminder`), a recommendation: `assigned`, `in_progress`, `answered`,
 * `following` stays
 *
 * Refused (409) as `wrong_status`, `is_opinion`, `nothing_to_remind`.
 */
@Serializable
data class RequestReminderCaseStep(
    @SerialName("reason")
    val reason: String,
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
    private val tag: String = "request_reminder"
}
