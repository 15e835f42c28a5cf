@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
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
data class SessionPatch(
    @SerialName("closes_on")
    val closesOn: PatchField<LocalDate?> = PatchField.Absent,
    @SerialName("kind")
    val kind: SessionKind? = null,
    @SerialName("opens_on")
    val opensOn: LocalDate? = null,
    @SerialName("ordinal")
    val ordinal: Int? = null,
)
