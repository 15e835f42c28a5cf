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

/** A new user account. The user must change the password at the first sign-in. */
@Serializable
data class NewUser(
    @SerialName("full_name")
    val fullName: String,
    @SerialName("password")
    val password: String,
    /** Lower-case letters, digits, dots, hyphens, underscores; unique. */
    @SerialName("username")
    val username: String,
)
