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
data class GrantView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedRecordAction>,
    /** The council of the organization; none for agencies. */
    @SerialName("council_id")
    val councilId: UUID?,
    @SerialName("council_name")
    val councilName: String?,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("id")
    val id: UUID,
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("revoked_at")
    val revokedAt: OffsetDateTime?,
    @SerialName("role")
    val role: Role,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("user_id")
    val userId: UUID,
    @SerialName("user_name")
    val userName: String,
    @SerialName("version")
    val version: Long,
)
