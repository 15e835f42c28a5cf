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

/** A part, as it was when the petition was split. */
@Serializable
data class EventPart(
    /** The part. */
    @SerialName("case_id")
    val caseId: UUID,
    /** The number of the part. */
    @SerialName("case_number")
    val caseNumber: String,
    @SerialName("competence_level")
    val competenceLevel: CompetenceLevel?,
    /** The sector, if the part was classified. */
    @SerialName("sector_id")
    val sectorId: UUID?,
)
