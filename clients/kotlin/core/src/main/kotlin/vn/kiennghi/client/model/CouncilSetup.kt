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

/** A council with what was made of it. */
@Serializable
data class CouncilSetup(
    /** Its bodies: standing body, boards, office, deputy groups. */
    @SerialName("bodies")
    val bodies: List<CouncilBody>,
    @SerialName("council")
    val council: OrganizationView,
    /** The first users, each with a password that is shown only now. Empty when the council existed already. */
    @SerialName("users")
    val users: List<FirstUser>,
)
