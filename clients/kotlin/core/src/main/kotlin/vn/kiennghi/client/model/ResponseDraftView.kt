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

/** The draft of a response. */
@Serializable
data class ResponseDraftView(
    /** The access link with which it was submitted. */
    @SerialName("access_link_id")
    val accessLinkId: UUID,
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedResponseDraftAction>,
    @SerialName("assignment_id")
    val assignmentId: UUID,
    @SerialName("case_id")
    val caseId: UUID,
    @SerialName("case_number")
    val caseNumber: String,
    /** What the agency commits to do, as it wrote it. */
    @SerialName("commitments")
    val commitments: List<NewCommitment>,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("decided_by")
    val decidedBy: UUID?,
    @SerialName("decided_by_name")
    val decidedByName: String?,
    /** Legal date: the day on which the office confirmed or returned it. */
    @SerialName("decided_on")
    val decidedOn: LocalDate?,
    /** The document that contains the response. */
    @SerialName("document")
    val document: DocumentReference?,
    /** Evidence that the work was done. */
    @SerialName("evidence")
    val evidence: List<DocumentReference>,
    @SerialName("id")
    val id: UUID,
    /** Why the office returned it. */
    @SerialName("note")
    val note: String?,
    /** The agency that wrote it. */
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("outcome")
    val outcome: Outcome,
    @SerialName("outcome_group")
    val outcomeGroup: OutcomeGroup,
    /** The response that it became, or that overtook it: `GET /v1/responses/{response_id}`. */
    @SerialName("response_id")
    val responseId: UUID?,
    @SerialName("status")
    val status: DraftStatus,
    /** Legal date: the day on which it was submitted. The response counts for it. */
    @SerialName("submitted_on")
    val submittedOn: LocalDate,
    @SerialName("text")
    val text: String,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
)
