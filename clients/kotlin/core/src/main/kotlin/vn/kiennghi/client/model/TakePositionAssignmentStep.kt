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
 * Accepts a recommendation, accepts it partly, or disputes it. Allowed once.
 *
 * - `clerk`, `head` (permission `case.take_position`), an addressee of a recommendation: `in_progress` stays
 *
 * Refused (409) as `wrong_status`, `case_not_open`, `answers_to_committee`, `agency_speaks_for_itself`,
 * `position_taken`.
 */
@Serializable
data class TakePositionAssignmentStep(
    @SerialName("position")
    val position: AddresseePosition,
    @SerialName("document")
    val document: DocumentReference? = null,
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
    /** Required unless the whole recommendation is accepted. */
    @SerialName("reason")
    val reason: String? = null,
) : AssignmentStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "take_position"
}
