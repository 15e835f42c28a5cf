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

/** A petition was accepted and classified. */
@Serializable
data class EventAccept(
    @SerialName("competence_level")
    val competenceLevel: CompetenceLevel,
    @SerialName("nature")
    val nature: Nature,
    /** The code of the sector at the time of the event. */
    @SerialName("sector_code")
    val sectorCode: String,
    /** The sector. */
    @SerialName("sector_id")
    val sectorId: UUID,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "accept"
}
