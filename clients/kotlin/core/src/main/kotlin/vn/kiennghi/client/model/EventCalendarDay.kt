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
data class EventCalendarDay(
    @SerialName("kind")
    val kind: DayKind,
    /** Its name, such as Tết. */
    @SerialName("name")
    val name: String,
    /** Legal date: the day. */
    @SerialName("on")
    val on: LocalDate,
    /** Whether the day was not decided or not verified yet. */
    @SerialName("provisional")
    val provisional: Boolean,
    /** The decision that the day rests on. */
    @SerialName("source")
    val source: String,
)
