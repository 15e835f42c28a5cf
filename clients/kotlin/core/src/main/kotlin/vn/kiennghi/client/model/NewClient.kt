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

/** An API client: a system of an agency. */
@Serializable
data class NewClient(
    @SerialName("name")
    val name: String,
    /** The organization that the client acts for: an agency that answers, or one that registers petitions. */
    @SerialName("organization_id")
    val organizationId: UUID,
    /** `petitions:write` for those that register petitions, the others for agencies. */
    @SerialName("scopes")
    val scopes: List<Scope>,
)
