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

/** One line of the list, with the values at the time of the handover. */
@Serializable
data class HandoverItemView(
    @SerialName("case_id")
    val caseId: UUID,
    @SerialName("case_kind")
    val caseKind: CaseKind,
    @SerialName("case_number")
    val caseNumber: String,
    /** A commitment of the case; `null` when the line is the case itself. */
    @SerialName("commitment_id")
    val commitmentId: UUID?,
    @SerialName("commitment_text")
    val commitmentText: String?,
    /** The due date at the time of the handover. A handover does not change it. */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    @SerialName("id")
    val id: UUID,
    /** The status at the time of the handover. */
    @SerialName("state")
    val state: String,
)
