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

/** A case was closed. */
@Serializable
data class EventClose(
    /** What the answer amounted to. */
    @SerialName("outcome")
    val outcome: Outcome?,
    /** The agencies that had not answered, and why nobody waits for them. */
    @SerialName("unanswered")
    val unanswered: List<EventUnanswered>,
    @SerialName("verdict")
    val verdict: Verdict?,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "close"
}
