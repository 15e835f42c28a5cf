@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A step of an agency's assignment, as in `POST /v1/assignments/{id}/steps`. */
@Serializable
data class AssignmentHistoryStep(
    /** The agency. */
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("step")
    val step: AssignmentStep,
) : HistoryStep {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "assignment"
}
