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

/** A request to explain why a recommendation was not carried out, with the explanation once given. */
@Serializable
data class ExplanationView(
    @SerialName("answer_document")
    val answerDocument: DocumentReference?,
    @SerialName("answer_text")
    val answerText: String?,
    /** The day the explanation was given; `null` while it is outstanding. */
    @SerialName("answered_on")
    val answeredOn: LocalDate?,
    @SerialName("assignment_id")
    val assignmentId: UUID,
    @SerialName("case_id")
    val caseId: UUID,
    @SerialName("case_number")
    val caseNumber: String,
    @SerialName("complex")
    val complex: Boolean,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    /** How the due date was computed; `null` when the leader set it. */
    @SerialName("deadline")
    val deadline: DeadlineBasis?,
    /** The document that requests the explanation. */
    @SerialName("document")
    val document: DocumentReference?,
    @SerialName("due_on")
    val dueOn: LocalDate,
    @SerialName("id")
    val id: UUID,
    /** The day the request lapsed: the addressee was waived or transferred, or the case was closed. */
    @SerialName("lapsed_on")
    val lapsedOn: LocalDate?,
    /** The organization that has to explain. */
    @SerialName("organization_id")
    val organizationId: UUID,
    /** The organization's name at the time of the request. */
    @SerialName("organization_name")
    val organizationName: String,
    /** The due date has passed as of today, and the explanation is still outstanding. */
    @SerialName("overdue")
    val overdue: Boolean,
    /** Why the explanation was requested. */
    @SerialName("reason")
    val reason: String,
    /** Legal date. */
    @SerialName("requested_on")
    val requestedOn: LocalDate,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
)
