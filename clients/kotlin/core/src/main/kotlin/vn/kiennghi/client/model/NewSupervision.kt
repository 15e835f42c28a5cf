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

/** A supervision of a council, led by one of its bodies. */
@Serializable
data class NewSupervision(
    @SerialName("kind")
    val kind: SupervisionKind,
    /**
     * The leading body: the council, its standing body, one of its boards or deputy groups. It determines the
     * council.
     */
    @SerialName("leading_body_id")
    val leadingBodyId: UUID,
    @SerialName("subject")
    val subject: String,
    /** Petitions and recommendations of the council that are examined again, explained or followed up. */
    @SerialName("cases")
    val cases: List<UUID>? = null,
    /** Documents: the decision, the plan, the outline of the report. */
    @SerialName("documents")
    val documents: List<DocumentReference>? = null,
    /** The deputy who supervises in person, a member of the leading deputy group. */
    @SerialName("leading_deputy_id")
    val leadingDeputyId: UUID? = null,
    @SerialName("legal_basis")
    val legalBasis: String? = null,
    /** The first day of the period under supervision. */
    @SerialName("period_from")
    val periodFrom: LocalDate? = null,
    /** The last day of the period. */
    @SerialName("period_to")
    val periodTo: LocalDate? = null,
    /** The day by which it should be concluded. Default: the day that `stages` plans for `concluded`. */
    @SerialName("planned_on")
    val plannedOn: LocalDate? = null,
    /** The annual programme that it belongs to: of the leading body or of the council. */
    @SerialName("programme_id")
    val programmeId: UUID? = null,
    /** Giám sát lại: a concluded supervision of the council. A `re_supervision` gives this or `cases`. */
    @SerialName("re_examines_id")
    val reExaminesId: UUID? = null,
    /** A session of the council. */
    @SerialName("session_id")
    val sessionId: UUID? = null,
    /** The planned day of each stage. */
    @SerialName("stages")
    val stages: List<PlannedStage>? = null,
    /** The supervised bodies. */
    @SerialName("supervised")
    val supervised: List<UUID>? = null,
    /** At most one head. */
    @SerialName("team")
    val team: List<NewTeamMember>? = null,
    /** The administrative units under supervision. */
    @SerialName("units")
    val units: List<UUID>? = null,
)
