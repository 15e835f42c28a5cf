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
 * Takes back what the committee passed down: the agency no longer has to answer.
 *
 * - `coordinator` (permission `case.pass_down`), an assignment of a petition: `assigned`, `in_progress` → `recalled`
 * - `coordinator` (permission `case.pass_down`), an addressee of a recommendation: `assigned`, `in_progress` →
 * `recalled`
 *
 * Refused (409) as `wrong_status`, `case_not_open`.
 */
@Serializable
data class TakeBackAssignmentStep(
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
    private val tag: String = "take_back"
}
