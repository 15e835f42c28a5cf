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
 * Splits a petition that holds several requests. Each part becomes a petition of its own, with a number that shows
 * that of the whole; channel, session, sender, day of receipt and petitioner stay common. Agencies that have the
 * petition lose it. The whole is answered when its parts are.
 *
 * - `clerk`, `leader` (permission `case.split_into_parts`), a petition: `received`, `accepted`, `assigned`,
 * `in_progress` → `split`
 *
 * Refused (409) as `wrong_status`, `is_part`, `is_opinion`, `open_commitments`, `contest_open`,
 * `supervised_cannot_decide`.
 */
@Serializable
data class SplitIntoPartsCaseStep(
    @SerialName("parts")
    val parts: List<NewPart>,
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
    private val tag: String = "split_into_parts"
}
