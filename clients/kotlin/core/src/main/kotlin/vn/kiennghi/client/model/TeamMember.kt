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
data class TeamMember(
    @SerialName("full_name")
    val fullName: String,
    @SerialName("role")
    val role: TeamRole,
    /** Visible to the council's side only; `null` also for a member without an account. */
    @SerialName("user_id")
    val userId: UUID?,
)
