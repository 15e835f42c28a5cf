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
 * Accepts a case and classifies it.
 *
 * - `clerk` (permission `case.accept`), a petition: `received` → `accepted`
 *
 * Refused (409) as `wrong_status`.
 */
@Serializable
data class AcceptCaseStep(
    @SerialName("competence_level")
    val competenceLevel: CompetenceLevel,
    @SerialName("sector_id")
    val sectorId: UUID,
    /**
     * Why the step is entered later than it happened; required when `on` is before today. With a document of their
     * own or one here, clerks also record what an agency did on paper.
     */
    @SerialName("late_entry")
    val lateEntry: LateEntry? = null,
    /** An opinion is kept on record but not followed up. Default: a petition. */
    @SerialName("nature")
    val nature: Nature? = null,
    /**
     * The day for which the step counts, when it is entered later than it happened. Only the council may do that,
     * with `late_entry` and a document; not before the last step. Default: today.
     */
    @SerialName("on")
    val on: LocalDate? = null,
) : CaseStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "accept"
}
