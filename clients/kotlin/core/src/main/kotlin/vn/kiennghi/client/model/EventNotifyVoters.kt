@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** Voters were notified of the result. */
@Serializable
data class EventNotifyVoters(
    /** By which means. */
    @SerialName("how")
    val how: FreeText,
    /** Legal date: the day they were notified. */
    @SerialName("on")
    val on: LocalDate,
    /** Where. */
    @SerialName("place")
    val place: FreeText,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "notify_voters"
}
