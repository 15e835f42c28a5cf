@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

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
data class ThemePatch(
    /** Unique in the council. */
    @SerialName("name")
    val name: String? = null,
    @SerialName("note")
    val note: PatchField<String?> = PatchField.Absent,
)
