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
data class MailSubscriptionView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedRecordAction>,
    @SerialName("address")
    val address: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("disabled_at")
    val disabledAt: OffsetDateTime?,
    @SerialName("disabled_reason")
    val disabledReason: MailEnd?,
    /** The events of cases to tell of. */
    @SerialName("events")
    val events: List<Action>,
    @SerialName("frequency")
    val frequency: MailFrequency,
    @SerialName("id")
    val id: UUID,
    @SerialName("language")
    val language: MailLanguage,
    /** The body that is told. */
    @SerialName("organization_id")
    val organizationId: UUID?,
    @SerialName("organization_name")
    val organizationName: String?,
    /** The queues of work to tell of; none: all of the subscriber. */
    @SerialName("queues")
    val queues: List<Queue>,
    @SerialName("role")
    val role: Role?,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    /** The user who is told; `null` when it is a body. */
    @SerialName("user_id")
    val userId: UUID?,
    @SerialName("user_name")
    val userName: String?,
    @SerialName("version")
    val version: Long,
)
