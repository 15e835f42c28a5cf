@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.OffsetDateTime
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A calendar year. Monday to Friday are working days, except for the days listed here. */
@Serializable
data class CalendarYearView(
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    /** The days, in order of date. */
    @SerialName("days")
    val days: List<CalendarDay>,
    /** Whether any of the days is provisional. */
    @SerialName("provisional")
    val provisional: Boolean,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
    @SerialName("year")
    val year: Int,
)
