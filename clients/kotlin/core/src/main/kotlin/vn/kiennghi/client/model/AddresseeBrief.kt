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

/** An addressee of the recommendation and its progress. */
@Serializable
data class AddresseeBrief(
    @SerialName("assignment_id")
    val assignmentId: UUID,
    /** `null` to other addressees. */
    @SerialName("fulfilment")
    val fulfilment: Fulfilment?,
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("status")
    val status: AssignmentStatus,
)
