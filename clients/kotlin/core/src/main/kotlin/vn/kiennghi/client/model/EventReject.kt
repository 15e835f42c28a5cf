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

/** A petition was rejected. */
@Serializable
data class EventReject(
    /**
     * To whom a complaint or denunciation was forwarded. The texts of earlier events of the petition were erased.
     */
    @SerialName("forwarding")
    val forwarding: EventComplaintForwarding?,
    @SerialName("reject_reason")
    val rejectReason: RejectReason,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "reject"
}
