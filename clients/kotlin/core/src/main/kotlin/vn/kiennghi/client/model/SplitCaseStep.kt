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
 * Takes tasks out of a recommendation that contains several.
 *
 * - `leader` (permission `case.split`), a recommendation: `assigned`, `in_progress` stays
 *
 * Refused (409) as `wrong_status`, `supervised_cannot_decide`.
 */
@Serializable
data class SplitCaseStep(
    /**
     * The tasks that become recommendations of their own. They belong to the same conclusion; addressees and due
     * dates default to those of the split recommendation.
     */
    @SerialName("parts")
    val parts: List<SplitPart>,
    /** The remaining text of the recommendation, in the wording of the conclusion. */
    @SerialName("remains")
    val remains: String,
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
    private val tag: String = "split"
}
