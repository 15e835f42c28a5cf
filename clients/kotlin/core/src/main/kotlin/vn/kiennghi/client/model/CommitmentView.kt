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

/** What an agency committed to do, and the result. */
@Serializable
data class CommitmentView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedCommitmentAction>,
    /** The time as worded in the response. */
    @SerialName("as_stated")
    val asStated: String?,
    @SerialName("assignment_id")
    val assignmentId: UUID,
    /** The session to which it was carried over. */
    @SerialName("carried_to")
    val carriedTo: UUID?,
    @SerialName("carried_to_name")
    val carriedToName: String?,
    @SerialName("case")
    val case: PromisedCase,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    /** Legal date, the last day of the period named; `null` for a condition. */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    @SerialName("evidence")
    val evidence: DocumentReference?,
    /** The first day of a period. */
    @SerialName("from_on")
    val fromOn: LocalDate?,
    /** The day it was fulfilled: as reported and later as verified. */
    @SerialName("fulfilled_on")
    val fulfilledOn: LocalDate?,
    @SerialName("funding_source")
    val fundingSource: String?,
    @SerialName("id")
    val id: UUID,
    /** The agency that made the commitment. */
    @SerialName("organization_id")
    val organizationId: UUID,
    /** The agency's name at the time of the commitment. */
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("precision")
    val precision: Precision,
    /** 0 to 100. */
    @SerialName("progress_percent")
    val progressPercent: Int?,
    @SerialName("progress_text")
    val progressText: String?,
    @SerialName("reported_at")
    val reportedAt: OffsetDateTime?,
    /**
     * The organization that recorded the last report: the agency, or the council office for an agency without users.
     */
    @SerialName("reporting_organization_id")
    val reportingOrganizationId: UUID?,
    @SerialName("reporting_organization_name")
    val reportingOrganizationName: String?,
    /** `null` for a milestone of an action plan. */
    @SerialName("response_id")
    val responseId: UUID?,
    /** Of a standing commitment: the months between two reviews. */
    @SerialName("review_every_months")
    val reviewEveryMonths: Int?,
    /** The day to review the commitment. */
    @SerialName("review_on")
    val reviewOn: LocalDate?,
    /** The day it was found kept or broken, or was waived. */
    @SerialName("settled_on")
    val settledOn: LocalDate?,
    @SerialName("status")
    val status: CommitmentStatus,
    @SerialName("text")
    val text: String,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    /** The verifier's text. */
    @SerialName("verification")
    val verification: String?,
    @SerialName("version")
    val version: Long,
    /** 1 to 100. */
    @SerialName("weight")
    val weight: Int,
)
