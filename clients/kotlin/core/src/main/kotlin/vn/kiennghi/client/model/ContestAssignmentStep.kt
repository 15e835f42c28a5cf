@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/**
 * Contests a step that the council's office recorded for the agency: it was not the agency's, or its day or its
 * content is wrong. The council's leader decides.
 *
 * - `handler`, `head` (permission `case.contest`), an assignment of a petition: `assigned`, `in_progress`,
 * `answered`, `returned` stays
 * - `handler`, `head` (permission `case.contest`), an addressee of a recommendation: `assigned`, `in_progress`,
 * `answered` stays
 *
 * Refused (409) as `wrong_status`, `case_not_open`, `nothing_recorded`.
 */
@Serializable
data class ContestAssignmentStep(
    /** The event of the recorded step, of this assignment. */
    @SerialName("event_id")
    val eventId: UUID,
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
    private val tag: String = "contest"
}
