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

/** A matter was answered at the meeting where it was raised. */
@Serializable
data class EventAnswerOnTheSpot(
    /** Who answered. */
    @SerialName("answered_by")
    val answeredBy: FreeText,
    /** Legal date: the day of the meeting. */
    @SerialName("on")
    val on: LocalDate,
    @SerialName("outcome")
    val outcome: Outcome,
    /** Where. */
    @SerialName("place")
    val place: FreeText,
    /** The answer. */
    @SerialName("text")
    val text: FreeText,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "answer_on_the_spot"
}
