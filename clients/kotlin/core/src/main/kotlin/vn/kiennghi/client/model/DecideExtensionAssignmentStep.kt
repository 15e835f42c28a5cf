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
 * Decides the open extension request.
 *
 * - `leader` (permission `case.decide_extension`), an assignment of a petition: `in_progress`, `assigned` stays
 * - `leader` (permission `case.decide_extension`), an addressee of a recommendation: `in_progress` stays
 *
 * Refused (409) as `wrong_status`, `case_not_open`, `no_extension_asked`, `supervised_cannot_decide`.
 */
@Serializable
data class DecideExtensionAssignmentStep(
    @SerialName("decision")
    val decision: ExtensionDecision,
    /**
     * With `grant`: a day earlier than the one requested, after the present due date. Default: the day requested.
     */
    @SerialName("due_on")
    val dueOn: LocalDate? = null,
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
) : AssignmentStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "decide_extension"
}
