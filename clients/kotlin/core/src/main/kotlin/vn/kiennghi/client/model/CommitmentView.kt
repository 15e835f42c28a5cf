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
    /** The steps that the caller may take now, as `action` of a step. */
    @SerialName("allowed_steps")
    val allowedSteps: List<CommitmentAction>,
    @SerialName("assignment_id")
    val assignmentId: UUID,
    @SerialName("case")
    val case: PromisedCase,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
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
    @SerialName("status")
    val status: CommitmentStatus,
    @SerialName("text")
    val text: String,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
    /** 1 to 100. */
    @SerialName("weight")
    val weight: Int,
    /** The time as worded in the response. */
    @SerialName("as_stated")
    val asStated: String? = null,
    /** The session to which it was carried over. */
    @SerialName("carried_to")
    val carriedTo: UUID? = null,
    /** Legal date, the last day of the period named; `null` for a condition. */
    @SerialName("due_on")
    val dueOn: LocalDate? = null,
    @SerialName("evidence")
    val evidence: DocumentReference? = null,
    /** The first day of a period. */
    @SerialName("from_on")
    val fromOn: LocalDate? = null,
    /** The day it was fulfilled: as reported and later as verified. */
    @SerialName("fulfilled_on")
    val fulfilledOn: LocalDate? = null,
    @SerialName("funding_source")
    val fundingSource: String? = null,
    /** 0 to 100. */
    @SerialName("progress_percent")
    val progressPercent: Int? = null,
    @SerialName("progress_text")
    val progressText: String? = null,
    @SerialName("reported_at")
    val reportedAt: OffsetDateTime? = null,
    /**
     * The organization that recorded the last report: the agency, or the council office for an agency without users.
     */
    @SerialName("reporting_organization_id")
    val reportingOrganizationId: UUID? = null,
    /** `null` for a milestone of an action plan. */
    @SerialName("response_id")
    val responseId: UUID? = null,
    /** Of a standing commitment: the months between two reviews. */
    @SerialName("review_every_months")
    val reviewEveryMonths: Int? = null,
    /** The day to review the commitment. */
    @SerialName("review_on")
    val reviewOn: LocalDate? = null,
    /** The day it was found kept or broken, or was waived. */
    @SerialName("settled_on")
    val settledOn: LocalDate? = null,
    /** The verifier's text. */
    @SerialName("verification")
    val verification: String? = null,
)
