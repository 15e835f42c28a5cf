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
 * Undoes a rejection or a withdrawal: the petition returns to its status before, or is accepted again when agencies
 * had it. Undoes the noting of an opinion too, which is accepted again, and can be corrected to a petition.
 *
 * - `leader` (permission `case.reject`), a petition: `rejected` → `received`; `rejected` → `accepted`
 * - `clerk`, `leader` (permission `case.withdraw`), a petition: `withdrawn` → `received`; `withdrawn` → `accepted`
 * - `clerk` (permission `case.accept`), a petition: `noted` → `accepted`
 *
 * Refused (409) as `wrong_status`, `supervised_cannot_decide`.
 */
@Serializable
data class RestoreCaseStep(
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
    private val tag: String = "restore"
}
