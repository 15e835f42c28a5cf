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

/**
 * Fields to change. Absent fields stay unchanged. A new password or disabling revokes every login of the user within
 * seconds; the user must change a new password at the next sign-in.
 */
@Serializable
data class UserPatch(
    @SerialName("disabled")
    val disabled: Boolean? = null,
    @SerialName("full_name")
    val fullName: String? = null,
    @SerialName("password")
    val password: String? = null,
)
