@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** One of the requests. With a sector and a competence level the part is accepted, otherwise it is received. */
@Serializable
data class NewPart(
    @SerialName("content")
    val content: String,
    @SerialName("competence_level")
    val competenceLevel: CompetenceLevel? = null,
    /** Hamlet, street or road. Default: that of the whole, unless units are named. */
    @SerialName("locality")
    val locality: String? = null,
    @SerialName("sector_id")
    val sectorId: UUID? = null,
    /** The administrative units that the part is about. Default: the places of the whole. */
    @SerialName("units")
    val units: List<UUID>? = null,
)
