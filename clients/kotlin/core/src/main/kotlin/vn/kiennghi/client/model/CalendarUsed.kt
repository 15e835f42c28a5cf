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

/** A calendar year that was used to compute a date. */
@Serializable
data class CalendarUsed(
    /** Whether any of its days is provisional, so that the computed date may still change. */
    @SerialName("provisional")
    val provisional: Boolean,
    @SerialName("version")
    val version: Long,
    @SerialName("year")
    val year: Int,
)
