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
 * Passes the assignment down to agencies of any kind: departments, police, the power company, committees of communes.
 * The new assignments refer to this one. It can be done again, to add agencies.
 *
 * - `coordinator` (permission `case.pass_down`), an assignment of a petition: `assigned`, `in_progress` →
 * `passed_down`; `assigned` → `in_progress`; `in_progress` stays
 * - `coordinator` (permission `case.pass_down`), an addressee of a recommendation: `assigned`, `in_progress` →
 * `passed_down`; `assigned` → `in_progress`; `in_progress` stays
 *
 * Refused (409) as `wrong_status`, `case_not_open`.
 */
@Serializable
data class PassDownAssignmentStep(
    /** The agency that leads. */
    @SerialName("to")
    val to: UUID,
    /**
     * `committee`, the default: the committee keeps its own part. It can take back, send back, remind and change due
     * dates, and answers the council for all. `council`: it hands its part over, and the agencies answer the council.
     */
    @SerialName("answers_to")
    val answersTo: AnswersTo? = null,
    /** Agencies that co-operate with it. */
    @SerialName("cooperating")
    val cooperating: List<UUID>? = null,
    @SerialName("document")
    val document: DocumentReference? = null,
    /** The due date of the agencies. Not after the committee's own due date, which is the default. */
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
) : AssignmentStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "pass_down"
}
