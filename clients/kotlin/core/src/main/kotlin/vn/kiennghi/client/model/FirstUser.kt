@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A user that was made together with a council. The password must be changed at the first sign-in. */
@Serializable
data class FirstUser(
    @SerialName("full_name")
    val fullName: String,
    @SerialName("id")
    val id: UUID,
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("password")
    val password: String,
    @SerialName("role")
    val role: Role,
    @SerialName("username")
    val username: String,
)
