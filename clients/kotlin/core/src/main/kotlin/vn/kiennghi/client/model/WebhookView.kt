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

@Serializable
data class WebhookView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedRecordAction>,
    @SerialName("client_id")
    val clientId: UUID,
    @SerialName("client_name")
    val clientName: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("disabled_at")
    val disabledAt: OffsetDateTime?,
    @SerialName("disabled_reason")
    val disabledReason: WebhookEnd?,
    @SerialName("id")
    val id: UUID,
    @SerialName("name")
    val name: String,
    /** The types of events that are sent, besides `resync` and `ping`. */
    @SerialName("types")
    val types: List<WebhookEvent>,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("url")
    val url: String,
    @SerialName("version")
    val version: Long,
    /**
     * The secret with which messages are signed (`whsec_…`). Shown once, when the webhook is created. A replayed
     * response (`Idempotency-Key`) does not contain it.
     */
    @SerialName("secret")
    val secret: String? = null,
)
