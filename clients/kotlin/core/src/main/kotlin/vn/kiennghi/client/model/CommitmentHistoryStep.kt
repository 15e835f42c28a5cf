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

/** A step of an agency's commitment, as in `POST /v1/commitments/{id}/steps`. */
@Serializable
data class CommitmentHistoryStep(
    /** Which of the agency's commitments in this petition it is, in the order in which they were made, from 1. */
    @SerialName("number")
    val number: Int,
    /** The agency. */
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("step")
    val step: CommitmentStep,
) : HistoryStep {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "commitment"
}
