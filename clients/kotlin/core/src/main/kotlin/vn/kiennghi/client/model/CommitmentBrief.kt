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

/** A commitment in the view of its response. */
@Serializable
data class CommitmentBrief(
    @SerialName("as_stated")
    val asStated: String?,
    @SerialName("assignment_id")
    val assignmentId: UUID,
    @SerialName("case_id")
    val caseId: UUID,
    @SerialName("case_number")
    val caseNumber: String,
    @SerialName("due_on")
    val dueOn: LocalDate?,
    @SerialName("from_on")
    val fromOn: LocalDate?,
    @SerialName("id")
    val id: UUID,
    @SerialName("precision")
    val precision: Precision,
    @SerialName("review_on")
    val reviewOn: LocalDate?,
    @SerialName("status")
    val status: CommitmentStatus,
    @SerialName("text")
    val text: String,
    @SerialName("version")
    val version: Long,
)
