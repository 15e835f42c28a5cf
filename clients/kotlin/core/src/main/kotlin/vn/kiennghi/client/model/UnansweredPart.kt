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

/** An agency that has not answered. */
@Serializable
data class UnansweredPart(
    /** Why nobody waits for its answer any more. */
    @SerialName("reason")
    val reason: String,
    /** The assignment; or else the agency, by `organization_id`. */
    @SerialName("assignment_id")
    val assignmentId: UUID? = null,
    @SerialName("organization_id")
    val organizationId: UUID? = null,
)
