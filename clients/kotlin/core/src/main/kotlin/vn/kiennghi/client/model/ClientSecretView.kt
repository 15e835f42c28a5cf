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

/** A secret of a machine client, without the secret itself. */
@Serializable
data class ClientSecretView(
    @SerialName("client_id")
    val clientId: UUID,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("id")
    val id: UUID,
    @SerialName("revoked_at")
    val revokedAt: OffsetDateTime?,
    @SerialName("version")
    val version: Long,
    /** Shown once, when the secret is created. A replayed response (`Idempotency-Key`) does not contain it. */
    @SerialName("client_secret")
    val clientSecret: String? = null,
)
