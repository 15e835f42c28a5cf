@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.OffsetDateTime
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** How a webhook does. */
@Serializable
data class WebhookStatusView(
    /** When the first of them was. After five days the webhook is disabled. */
    @SerialName("failing_since")
    val failingSince: OffsetDateTime?,
    /** Attempts that failed since the last one that succeeded. */
    @SerialName("failures")
    val failures: Int,
    /** After many failures nothing is sent until then, and then one message at a time until one arrives. */
    @SerialName("paused_until")
    val pausedUntil: OffsetDateTime?,
    /** Messages that wait to be sent, counted to 1,000. Changes beyond these wait in the feed. */
    @SerialName("waiting")
    val waiting: Long,
    @SerialName("webhook_id")
    val webhookId: UUID,
)
