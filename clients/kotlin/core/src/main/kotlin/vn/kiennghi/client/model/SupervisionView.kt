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

/** A supervision and its progress. */
@Serializable
data class SupervisionView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedSupervisionAction>,
    /** The cases that it is about and that the caller can see. */
    @SerialName("cases")
    val cases: List<SupervisedCase>,
    /** The day of the first conclusion. */
    @SerialName("concluded_on")
    val concludedOn: LocalDate?,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("documents")
    val documents: List<DocumentReference>,
    @SerialName("drop_reason")
    val dropReason: String?,
    /** The day on which it was closed or dropped. */
    @SerialName("ended_on")
    val endedOn: LocalDate?,
    @SerialName("id")
    val id: UUID,
    @SerialName("kind")
    val kind: SupervisionKind,
    /** Whether that day has passed and the supervision is neither concluded nor dropped. */
    @SerialName("late")
    val late: Boolean,
    @SerialName("leading_body_id")
    val leadingBodyId: UUID,
    /** The name of the leading body when it was chosen. */
    @SerialName("leading_body_name")
    val leadingBodyName: String,
    /** The deputy who supervises in person; visible to the council's side only. */
    @SerialName("leading_deputy_id")
    val leadingDeputyId: UUID?,
    @SerialName("leading_deputy_name")
    val leadingDeputyName: String?,
    @SerialName("legal_basis")
    val legalBasis: String?,
    /** The first day of the period under supervision. */
    @SerialName("period_from")
    val periodFrom: LocalDate?,
    @SerialName("period_to")
    val periodTo: LocalDate?,
    /** The day by which it should be concluded. */
    @SerialName("planned_on")
    val plannedOn: LocalDate?,
    @SerialName("programme_id")
    val programmeId: UUID?,
    /** The supervision that this one examines again. */
    @SerialName("re_examines_id")
    val reExaminesId: UUID?,
    /** The beginning of its subject. */
    @SerialName("re_examines_name")
    val reExaminesName: String?,
    /** Counts of its recommendations, for the council's side; `null` for others. */
    @SerialName("recommendations")
    val recommendations: RecommendationCounts?,
    @SerialName("session_id")
    val sessionId: UUID?,
    @SerialName("session_name")
    val sessionName: String?,
    @SerialName("stage")
    val stage: SupervisionStage,
    /** The planned and reached stages, in their order. */
    @SerialName("stages")
    val stages: List<StageView>,
    @SerialName("subject")
    val subject: String,
    @SerialName("supervised")
    val supervised: List<SupervisedBody>,
    @SerialName("team")
    val team: List<TeamMember>,
    /** The administrative units under supervision. */
    @SerialName("units")
    val units: List<SupervisedUnit>,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
)
