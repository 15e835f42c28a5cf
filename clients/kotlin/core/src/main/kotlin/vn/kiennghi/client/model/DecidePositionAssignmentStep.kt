@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/**
 * Decides on a position that does not accept the whole recommendation.
 *
 * - `leader` (permission `case.decide_position`), an addressee of a recommendation: `in_progress` → `waived`;
 * `in_progress` stays
 *
 * Refused (409) as `wrong_status`, `case_not_open`, `answers_to_committee`, `no_position_open`,
 * `supervised_cannot_decide`.
 */
@Serializable
data class DecidePositionAssignmentStep(
    /**
     * `upheld`: the recommendation stays as it is. `amended`: it applies as the reason states, with another due date
     * if one is given. `lifted`: it no longer binds the addressee.
     */
    @SerialName("decision")
    val decision: PositionDecision,
    @SerialName("reason")
    val reason: String,
    @SerialName("document")
    val document: DocumentReference? = null,
    /** Only with `amended`: the new due date, today or later. */
    @SerialName("due_on")
    val dueOn: LocalDate? = null,
    /**
     * Why the step is entered later than it happened; required when `on` is before today. With a document of their
     * own or one here, clerks also record what an agency did on paper.
     */
    @SerialName("late_entry")
    val lateEntry: LateEntry? = null,
    /**
     * The day for which the step counts, when it is entered later than it happened. Only the council may do that,
     * with `late_entry` and a document; not before the last step. Default: today.
     */
    @SerialName("on")
    val on: LocalDate? = null,
) : AssignmentStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "decide_position"
}
