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

/** A case named in the letter. */
@Serializable
data class RemindedCaseView(
    /** `null` when the case was not assigned. */
    @SerialName("assignment_id")
    val assignmentId: UUID?,
    @SerialName("case_id")
    val caseId: UUID,
    @SerialName("case_number")
    val caseNumber: String,
    /** The number of the letter among those of this escalation level about the recipient's duty: 1, 2 … */
    @SerialName("ordinal")
    val ordinal: Int,
)
