@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A petition that agencies had already was classified anew. */
@Serializable
data class EventReclassify(
    @SerialName("competence_level")
    val competenceLevel: CompetenceLevel,
    @SerialName("old_competence_level")
    val oldCompetenceLevel: CompetenceLevel?,
    /** The sector before. */
    @SerialName("old_sector_id")
    val oldSectorId: UUID?,
    /** Its code at the time of the event. */
    @SerialName("sector_code")
    val sectorCode: String,
    /** The new sector. */
    @SerialName("sector_id")
    val sectorId: UUID,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "reclassify"
}
