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
 * Joins the parts of a petition again, as long as no agency had one and none has ended. The petition returns to its
 * status before, or is accepted when agencies had it. The parts end as merged into it; their numbers stay valid.
 *
 * - `clerk`, `leader` (permission `case.split_into_parts`), a petition that is split: `split` → `received`; `split` →
 * `accepted`
 *
 * Refused (409) as `wrong_status`, `parts_under_way`, `supervised_cannot_decide`.
 */
@Serializable
data class JoinPartsCaseStep(
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
    private val tag: String = "join_parts"
}
