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

/** What the voters said about the answer was recorded. */
@Serializable
data class EventRecordFeedback(
    @SerialName("feedback")
    val feedback: VotersFeedback,
    /** Legal date: the day of the meeting at which they were asked. */
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
    private val tag: String = "record_feedback"
}
