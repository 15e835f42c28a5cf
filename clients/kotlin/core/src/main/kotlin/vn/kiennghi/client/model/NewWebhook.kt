@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A webhook of a machine client. */
@Serializable
data class NewWebhook(
    /** What this client may see is sent, as `GET /v1/changes` shows it. */
    @SerialName("client_id")
    val clientId: UUID,
    @SerialName("name")
    val name: String,
    /** The address of the receiver: `https`, on the public internet unless the service's settings name its host. */
    @SerialName("url")
    val url: String,
    /** The types of events to send. Default: all. `resync` and `ping` are always sent. */
    @SerialName("types")
    val types: List<WebhookEvent>? = null,
)
