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

/** Fields to change. Absent fields stay unchanged. */
@Serializable
data class WebhookPatch(
    /** A webhook that is disabled sends nothing. Enabled again, it goes on where it stood. */
    @SerialName("disabled")
    val disabled: Boolean? = null,
    @SerialName("name")
    val name: String? = null,
    /** The types of events to send, from now on. */
    @SerialName("types")
    val types: List<WebhookEvent>? = null,
    /** The address of the receiver. Messages that wait are sent there. */
    @SerialName("url")
    val url: String? = null,
)
