@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A role was taken away from a user. */
@Serializable
data class EventRevokeGrant(
    /** The changed fields, with their values before and after. */
    @SerialName("changed")
    val changed: Map<String, FieldChange?>,
    /** The grant. */
    @SerialName("grant_id")
    val grantId: UUID,
    /** Where the user had the role. */
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("role")
    val role: Role,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "revoke_grant"
}
