@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.time.OffsetDateTime
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A summary report that a body sent for a session, with the day it came. */
@Serializable
data class SummaryReportView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedRecordAction>,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("document")
    val document: DocumentReference?,
    @SerialName("id")
    val id: UUID,
    @SerialName("organization_id")
    val organizationId: UUID,
    /** The body's name when the report was recorded. */
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("petition_count")
    val petitionCount: Int?,
    @SerialName("received_on")
    val receivedOn: LocalDate,
    @SerialName("session_id")
    val sessionId: UUID,
    @SerialName("session_name")
    val sessionName: String,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
)
