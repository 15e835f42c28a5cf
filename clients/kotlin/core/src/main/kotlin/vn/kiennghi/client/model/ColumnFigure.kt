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

/** A column of the council's annexes. */
@Serializable
data class ColumnFigure(
    @SerialName("count")
    val count: Long,
    /** The heading as printed. */
    @SerialName("name")
    val name: String,
    @SerialName("name_en")
    val nameEn: String?,
)
