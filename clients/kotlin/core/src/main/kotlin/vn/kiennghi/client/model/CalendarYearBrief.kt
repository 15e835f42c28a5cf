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

/** Summary of a calendar year. */
@Serializable
data class CalendarYearBrief(
    /** How many days differ from their weekday. */
    @SerialName("days")
    val days: Long,
    /** Whether any of its days is provisional. */
    @SerialName("provisional")
    val provisional: Boolean,
    @SerialName("version")
    val version: Long,
    @SerialName("year")
    val year: Int,
)
