@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/**
 * Assigns the case to agencies. In a case in progress, agencies that stand in the same role keep their assignments
 * with what they have done and their due dates; the others are added, and those that are not named any more are
 * superseded.
 *
 * - `leader` (permission `case.assign`), a petition: `accepted`, `in_progress` → `assigned`; `in_progress` →
 * `answered`; `in_progress` stays
 *
 * Refused (409) as `wrong_status`, `frozen`, `is_opinion`, `supervised_cannot_decide`.
 */
@Serializable
data class AssignCaseStep(
    /** Lead agency (cơ quan chủ trì): answers for the case. */
    @SerialName("lead")
    val lead: UUID,
    /** More lead agencies (đồng chủ trì). The case is answered when all of them have answered. */
    @SerialName("co_leads")
    val coLeads: List<UUID>? = null,
    /** Co-operating agencies (cơ quan phối hợp). */
    @SerialName("cooperating")
    val cooperating: List<UUID>? = null,
    /** The forwarding document. */
    @SerialName("document")
    val document: DocumentReference? = null,
    /**
     * Legal date, today or later, for those that are added. Default: computed by the deadline rules; co-operating
     * agencies may have a rule of their own.
     */
    @SerialName("due_on")
    val dueOn: LocalDate? = null,
    /**
     * Why the step is entered later than it happened; required when `on` is before today. With a document of their
     * own or one here, clerks also record what an agency did on paper.
     */
    @SerialName("late_entry")
    val lateEntry: LateEntry? = null,
    @SerialName("note")
    val note: String? = null,
    /**
     * The day for which the step counts, when it is entered later than it happened. Only the council may do that,
     * with `late_entry` and a document; not before the last step. Default: today.
     */
    @SerialName("on")
    val on: LocalDate? = null,
) : CaseStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "assign"
}
