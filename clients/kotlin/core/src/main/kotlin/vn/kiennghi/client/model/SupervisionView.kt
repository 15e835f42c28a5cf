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
    /** The steps that the caller may take now, as `action` of a step. */
    @SerialName("allowed_steps")
    val allowedSteps: List<SupervisionAction>,
    /** The cases that it is about and that the caller can see. */
    @SerialName("cases")
    val cases: List<UUID>,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("documents")
    val documents: List<DocumentReference>,
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
    val units: List<UUID>,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
    /** The day of the first conclusion. */
    @SerialName("concluded_on")
    val concludedOn: LocalDate? = null,
    @SerialName("drop_reason")
    val dropReason: String? = null,
    /** The day on which it was closed or dropped. */
    @SerialName("ended_on")
    val endedOn: LocalDate? = null,
    /** The deputy who supervises in person; visible to the council's side only. */
    @SerialName("leading_deputy_id")
    val leadingDeputyId: UUID? = null,
    @SerialName("legal_basis")
    val legalBasis: String? = null,
    /** The first day of the period under supervision. */
    @SerialName("period_from")
    val periodFrom: LocalDate? = null,
    @SerialName("period_to")
    val periodTo: LocalDate? = null,
    /** The day by which it should be concluded. */
    @SerialName("planned_on")
    val plannedOn: LocalDate? = null,
    @SerialName("programme_id")
    val programmeId: UUID? = null,
    /** The supervision that this one examines again. */
    @SerialName("re_examines_id")
    val reExaminesId: UUID? = null,
    /** Counts of its recommendations, for the council's side; `null` for others. */
    @SerialName("recommendations")
    val recommendations: RecommendationCounts? = null,
    @SerialName("session_id")
    val sessionId: UUID? = null,
)
