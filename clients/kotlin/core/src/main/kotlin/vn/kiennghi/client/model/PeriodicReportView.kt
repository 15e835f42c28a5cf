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

/** A periodic report, submitted or outstanding. */
@Serializable
data class PeriodicReportView(
    @SerialName("assignment_id")
    val assignmentId: UUID,
    @SerialName("case_id")
    val caseId: UUID,
    @SerialName("case_number")
    val caseNumber: String,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("document")
    val document: DocumentReference?,
    /** The last day of the period, a legal date. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    @SerialName("id")
    val id: UUID,
    /** Whether it was submitted after the due date. */
    @SerialName("late")
    val late: Boolean,
    /** Whether the due date has passed as of today and the report is outstanding. */
    @SerialName("missing")
    val missing: Boolean,
    /** The agency that reports. */
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("organization_name")
    val organizationName: String,
    /** 0 to 100. */
    @SerialName("percent")
    val percent: Int?,
    /** `null` while the report is outstanding. */
    @SerialName("submitted_on")
    val submittedOn: LocalDate?,
    @SerialName("text")
    val text: String?,
)
