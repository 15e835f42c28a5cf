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
import vn.kiennghi.client.PatchField
import vn.kiennghi.client.UuidSerializer

/**
 * Fields to change. Absent fields stay unchanged, `null` clears a field that can be empty, and a list is replaced as
 * a whole.
 */
@Serializable
data class SupervisionPatch(
    /** Petitions and recommendations of the council. */
    @SerialName("cases")
    val cases: List<UUID>? = null,
    @SerialName("documents")
    val documents: List<DocumentReference>? = null,
    @SerialName("kind")
    val kind: SupervisionKind? = null,
    /** Another body of the same council. The deputy who supervises in person is removed unless given again. */
    @SerialName("leading_body_id")
    val leadingBodyId: UUID? = null,
    /** A member of the leading deputy group. */
    @SerialName("leading_deputy_id")
    val leadingDeputyId: PatchField<UUID?> = PatchField.Absent,
    @SerialName("legal_basis")
    val legalBasis: PatchField<String?> = PatchField.Absent,
    @SerialName("period_from")
    val periodFrom: PatchField<LocalDate?> = PatchField.Absent,
    @SerialName("period_to")
    val periodTo: PatchField<LocalDate?> = PatchField.Absent,
    /** The day by which it should be concluded. */
    @SerialName("planned_on")
    val plannedOn: PatchField<LocalDate?> = PatchField.Absent,
    /** A programme of the leading body or of the council. */
    @SerialName("programme_id")
    val programmeId: PatchField<UUID?> = PatchField.Absent,
    /** A concluded supervision of the council. */
    @SerialName("re_examines_id")
    val reExaminesId: PatchField<UUID?> = PatchField.Absent,
    @SerialName("session_id")
    val sessionId: PatchField<UUID?> = PatchField.Absent,
    /** The planned day of each stage. Stages that were reached stay unchanged. */
    @SerialName("stages")
    val stages: List<PlannedStage>? = null,
    @SerialName("subject")
    val subject: String? = null,
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
