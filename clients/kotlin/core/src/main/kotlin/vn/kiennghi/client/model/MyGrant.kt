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

/** One grant of the caller. */
@Serializable
data class MyGrant(
    /**
     * Of a liaison or deputy: the administrative units of the own area, in which petitions can be registered, by
     * code. Empty for other roles.
     */
    @SerialName("area")
    val area: List<AreaUnit>,
    /** The council, or delegation, to which the organization belongs; `null` for an agency. */
    @SerialName("council_id")
    val councilId: UUID?,
    @SerialName("council_name")
    val councilName: String?,
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("organization_kind")
    val organizationKind: OrganizationKind,
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("role")
    val role: Role,
)
