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

/** A periodic report was submitted. */
@Serializable
data class EventSubmitReport(
    @SerialName("document")
    val document: DocumentReference?,
    /** Legal date: the last day of the period. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    /** The completed share in percent, 0 to 100. */
    @SerialName("percent")
    val percent: Int?,
    /** The periodic report. */
    @SerialName("periodic_report_id")
    val periodicReportId: UUID,
    /** The report. */
    @SerialName("text")
    val text: FreeText,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "submit_report"
}
