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
 * Records that the supervision is on site.
 *
 * - `clerk`, `leader`, `reviewer`, `deputy` (permission `supervision.manage`), a supervision: `announced`,
 * `report_received` → `on_site`
 *
 * Refused (409) as `wrong_status`, `supervised_cannot_decide`.
 */
@Serializable
data class VisitSiteSupervisionStep(
    /** The decision, the report or the minutes. */
    @SerialName("document")
    val document: DocumentReference? = null,
    /** A note, visible to the council's side only. */
    @SerialName("note")
    val note: String? = null,
    /**
     * A legal date, not in the future and not before the day on which the previous stage was reached. Default: today.
     */
    @SerialName("on")
    val on: LocalDate? = null,
) : SupervisionStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "visit_site"
}
