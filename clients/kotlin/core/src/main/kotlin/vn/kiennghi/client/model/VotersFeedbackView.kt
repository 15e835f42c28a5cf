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

/** What voters said about an answer. */
@Serializable
data class VotersFeedbackView(
    @SerialName("feedback")
    val feedback: VotersFeedback,
    /** The day of the meeting at which they were asked. */
    @SerialName("on")
    val on: LocalDate,
    @SerialName("place")
    val place: String?,
)
