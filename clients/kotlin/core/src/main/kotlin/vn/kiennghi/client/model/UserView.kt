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
data class UserView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedRecordAction>,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("disabled_at")
    val disabledAt: OffsetDateTime?,
    @SerialName("full_name")
    val fullName: String,
    @SerialName("id")
    val id: UUID,
    /** Somebody else set the password, and the user has not changed it yet. */
    @SerialName("must_change_password")
    val mustChangePassword: Boolean,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("username")
    val username: String,
    @SerialName("version")
    val version: Long,
)
