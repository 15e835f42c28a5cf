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
 * Carries an open commitment over to a later session. Its case may then be closed.
 *
 * - `leader` (permission `commitment.settle`), a commitment: `open` → `carried_over`; `carried_over` stays
 *
 * Refused (409) as `wrong_status`, `supervised_cannot_decide`.
 */
@Serializable
data class CarryOverCommitmentStep(
    @SerialName("reason")
    val reason: String,
    /**
     * The new due date, not earlier and of the same precision. Default: the old one. The event keeps the old one.
     */
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
    /** The new review date. Default: the old one. */
    @SerialName("review_on")
    val reviewOn: LocalDate? = null,
    /** A session of the case's council. */
    @SerialName("to_session")
    val toSession: UUID? = null,
) : CommitmentStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "carry_over"
}
