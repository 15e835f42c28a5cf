@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The special days of a year were entered or replaced. */
@Serializable
data class EventReplaceCalendar(
    /** Days that were not entered before. */
    @SerialName("added")
    val added: List<EventCalendarDay>,
    /** Days that are no longer entered. */
    @SerialName("removed")
    val removed: List<EventCalendarDay>,
    /** Days that were entered before, as they are now. */
    @SerialName("replaced")
    val replaced: List<EventCalendarDay>,
    @SerialName("version")
    val version: Long,
    /** The year. */
    @SerialName("year")
    val year: Int,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "replace_calendar"
}
