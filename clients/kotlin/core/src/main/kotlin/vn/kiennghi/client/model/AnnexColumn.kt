@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A column of an annex. */
@Serializable
data class AnnexColumn(
    /** The heading as printed. */
    @SerialName("name")
    val name: String,
    /** The outcomes that are counted in this column; each outcome is in exactly one column. */
    @SerialName("outcomes")
    val outcomes: List<Outcome>,
    /** The heading in English. */
    @SerialName("name_en")
    val nameEn: String? = null,
)
