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
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedConclusionAction>,
    /** Number of recommendations that were issued with the conclusion. */
    @SerialName("case_count")
    val caseCount: Int,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("document")
    val document: DocumentReference?,
    /** When a draft: the recommendations as written. */
    @SerialName("draft")
    val draft: List<DraftRecommendation>,
    @SerialName("form")
    val form: ConclusionForm,
    @SerialName("id")
    val id: UUID,
    /** The date of issue: a legal date. */
    @SerialName("issued_on")
    val issuedOn: LocalDate?,
    /** The body that led the supervision. */
    @SerialName("issuer_id")
    val issuerId: UUID,
    /** The name of the body at that time. */
    @SerialName("issuer_name")
    val issuerName: String,
    /** When issued: the recommendations that the caller can see, in their order. */
    @SerialName("recommendations")
    val recommendations: List<RecommendationBrief>,
    @SerialName("status")
    val status: ConclusionStatus,
    /** The findings. */
    @SerialName("summary")
    val summary: String,
    @SerialName("supervision_id")
    val supervisionId: UUID,
    /** The beginning of its subject. */
    @SerialName("supervision_name")
    val supervisionName: String?,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
)
