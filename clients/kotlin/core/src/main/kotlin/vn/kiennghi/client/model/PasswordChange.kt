@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A new password in place of the current one. */
@Serializable
data class PasswordChange(
    @SerialName("current_password")
    val currentPassword: String,
    /** At least 12 characters that cannot be guessed easily, and not the current password. */
    @SerialName("new_password")
    val newPassword: String,
)
