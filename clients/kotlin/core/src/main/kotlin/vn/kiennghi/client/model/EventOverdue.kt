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

/** A due date has passed. */
@Serializable
data class EventOverdue(
    /** The commitment, if the event is about one. */
    @SerialName("commitment_id")
    val commitmentId: UUID?,
    /** How many days before the due date a reminder is due; 0 for other events. */
    @SerialName("days")
    val days: Int,
    /** Legal date: the due date that the event is about. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    /** The explanation, if the event is about one. */
    @SerialName("explanation_id")
    val explanationId: UUID?,
    /** The extension, if the event is about one. */
    @SerialName("extension_id")
    val extensionId: UUID?,
    /** Legal date: the day on which the event is due. It is recorded later when the service did not run then. */
    @SerialName("on")
    val on: LocalDate,
    /** The periodic report, if the event is about one. */
    @SerialName("periodic_report_id")
    val periodicReportId: UUID?,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "overdue"
}
