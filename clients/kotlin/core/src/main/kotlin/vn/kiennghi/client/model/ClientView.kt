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
data class ClientView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedRecordAction>,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("disabled_at")
    val disabledAt: OffsetDateTime?,
    /** The `client_id`. */
    @SerialName("id")
    val id: UUID,
    @SerialName("name")
    val name: String,
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("scopes")
    val scopes: List<Scope>,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
    /** Shown once, when the client is created. A replayed response (`Idempotency-Key`) does not contain it. */
    @SerialName("client_secret")
    val clientSecret: String? = null,
)
