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

/** All days of a year that differ from the ordinary week. */
@Serializable
data class NewCalendarYear(
    /** Every year has such days (Labour Code 2019, art. 112), so an empty list is a mistake. */
    @SerialName("days")
    val days: List<CalendarDay>,
)
