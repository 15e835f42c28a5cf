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
import vn.kiennghi.client.UuidSerializer

/** A day that differs from the ordinary week. */
@Serializable
data class CalendarDay(
    /** `off` for a day off; `working` for a Saturday or Sunday that is worked in exchange. */
    @SerialName("kind")
    val kind: DayKind,
    @SerialName("name")
    val name: String,
    /** A date in the year; each date occurs once. */
    @SerialName("on")
    val on: LocalDate,
    /** The decision that the day rests on. */
    @SerialName("source")
    val source: String,
    /** Whether the day is not decided or not verified yet. */
    @SerialName("provisional")
    val provisional: Boolean? = null,
)
