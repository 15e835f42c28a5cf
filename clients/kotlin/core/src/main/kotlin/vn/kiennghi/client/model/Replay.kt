@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** From where to send changes again. */
@Serializable
data class Replay(
    /**
     * A position of `GET /v1/position`, such as one that the receiver keeps. Without it, every case that the client
     * may see is sent, and then what changes.
     */
    @SerialName("position")
    val position: String? = null,
)
