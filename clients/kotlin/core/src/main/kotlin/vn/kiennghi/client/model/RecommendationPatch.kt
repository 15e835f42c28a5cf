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
import vn.kiennghi.client.PatchField
import vn.kiennghi.client.UuidSerializer

/** Fields to change. Absent fields stay unchanged; `null` clears a field that can be empty. */
@Serializable
data class RecommendationPatch(
    @SerialName("priority")
    val priority: PatchField<Priority?> = PatchField.Absent,
    /** A sector of the council. */
    @SerialName("sector_id")
    val sectorId: PatchField<UUID?> = PatchField.Absent,
    /** A theme of the council. */
    @SerialName("theme_id")
    val themeId: PatchField<UUID?> = PatchField.Absent,
)
