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

/** A member of the team. */
@Serializable
data class NewTeamMember(
    @SerialName("role")
    val role: TeamRole,
    /** The name of a member without an account. */
    @SerialName("full_name")
    val fullName: String? = null,
    /** A user with a role in the council or one of its bodies; the name is then taken from the account. */
    @SerialName("user_id")
    val userId: UUID? = null,
)
