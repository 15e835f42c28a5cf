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

/** The status of a petition that was split followed that of its parts. */
@Serializable
data class EventFollowParts(
    /** What the answers amount to; `null` while not all parts are answered. */
    @SerialName("outcome")
    val outcome: Outcome?,
    /** The parts that changed. */
    @SerialName("parts")
    val parts: List<EventCase>,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "follow_parts"
}
