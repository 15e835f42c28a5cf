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

/** An organization, with its name on the day of the event. */
@Serializable
data class EventOrganization(
    /** The organization. */
    @SerialName("organization_id")
    val organizationId: UUID,
    /** The name at the time of the event. */
    @SerialName("organization_name")
    val organizationName: String,
)
