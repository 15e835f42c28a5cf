@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** An agency reported on a commitment. */
@Serializable
data class EventReportCommitment(
    /** The commitment. */
    @SerialName("commitment_id")
    val commitmentId: UUID,
    /** What was promised. */
    @SerialName("commitment_text")
    val commitmentText: FreeText,
    /** Legal date: the due date; `null` for a condition. */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    /** The document that proves it. */
    @SerialName("evidence")
    val evidence: DocumentReference?,
    /** Legal date: the day it was fulfilled; `null` when it is not fulfilled yet. */
    @SerialName("fulfilled_on")
    val fulfilledOn: LocalDate?,
    /** The completed share in percent, 0 to 100. */
    @SerialName("percent")
    val percent: Int?,
    /** The report. */
    @SerialName("text")
    val text: FreeText,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "report_commitment"
}
