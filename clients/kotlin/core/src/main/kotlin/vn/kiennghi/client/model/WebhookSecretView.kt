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

/** A new secret of a webhook. */
@Serializable
data class WebhookSecretView(
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    /** Until then messages have another signature, with the former secret. */
    @SerialName("former_until")
    val formerUntil: OffsetDateTime,
    @SerialName("webhook_id")
    val webhookId: UUID,
    /** Shown once (`whsec_…`). A replayed response (`Idempotency-Key`) does not contain it. */
    @SerialName("secret")
    val secret: String? = null,
)
