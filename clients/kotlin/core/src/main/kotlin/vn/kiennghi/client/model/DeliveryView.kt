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

/** A message to a webhook's receiver. */
@Serializable
data class DeliveryView(
    @SerialName("attempts")
    val attempts: Int,
    /** What the message is about; `null` for a test. */
    @SerialName("case_id")
    val caseId: UUID?,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    /** The `webhook-id` of the message, the same in every attempt. */
    @SerialName("id")
    val id: UUID,
    @SerialName("last_attempt")
    val lastAttempt: AttemptView?,
    /** Of a pending one. */
    @SerialName("next_attempt_at")
    val nextAttemptAt: OffsetDateTime?,
    @SerialName("status")
    val status: DeliveryStatus,
    @SerialName("type")
    val type: WebhookEvent,
    @SerialName("webhook_id")
    val webhookId: UUID,
)
