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

/** The result of a supervision. */
@Serializable
data class ConclusionView(
    /** Number of recommendations that were issued with the conclusion. */
    @SerialName("case_count")
    val caseCount: Int,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("form")
    val form: ConclusionForm,
    @SerialName("id")
    val id: UUID,
    /** The body that led the supervision. */
    @SerialName("issuer_id")
    val issuerId: UUID,
    /** The name of the body at that time. */
    @SerialName("issuer_name")
    val issuerName: String,
    @SerialName("status")
    val status: ConclusionStatus,
    @SerialName("supervision_id")
    val supervisionId: UUID,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
    /** What else the caller may do now. */
    @SerialName("allowed_operations")
    val allowedOperations: List<ConclusionOperation>,
    /** The steps that the caller may take now, as `action` of a step. */
    @SerialName("allowed_steps")
    val allowedSteps: List<ConclusionAction>,
    /** When a draft: the recommendations as written. */
    @SerialName("draft")
    val draft: List<NewRecommendation>,
    /** When issued: the recommendations that the caller can see, in their order. */
    @SerialName("recommendations")
    val recommendations: List<RecommendationBrief>,
    /** The findings. */
    @SerialName("summary")
    val summary: String,
    @SerialName("document")
    val document: DocumentReference? = null,
    /** The date of issue: a legal date. */
    @SerialName("issued_on")
    val issuedOn: LocalDate? = null,
)
