@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** An open commitment. */
@Serializable
data class CandidateCommitment(
    @SerialName("due_on")
    val dueOn: LocalDate?,
    @SerialName("id")
    val id: UUID,
    @SerialName("organization_id")
    val organizationId: UUID,
    /** The name of the agency when it made the commitment. */
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("precision")
    val precision: Precision,
    @SerialName("review_on")
    val reviewOn: LocalDate?,
    @SerialName("status")
    val status: CommitmentStatus,
    @SerialName("text")
    val text: String,
)
