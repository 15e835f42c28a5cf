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
 * Verifies a commitment. The verifier must neither have made nor reported it.
 *
 * - `reviewer` (permission `commitment.verify`), a commitment: `open`, `carried_over`, `broken`, `late_kept` →
 * `kept`; `open`, `carried_over`, `broken`, `kept` → `late_kept`; `open`, `carried_over`, `kept`, `late_kept` →
 * `broken`; `kept`, `late_kept` stays
 *
 * Refused (409) as `wrong_status`, `reporter_cannot_verify`, `not_reported`.
 */
@Serializable
data class VerifyCommitmentCommitmentStep(
    /**
     * `kept` requires a report with evidence, and becomes `late_kept` when fulfilled after the due date; `broken` is
     * allowed after the due date or, for a condition, after the review date.
     */
    @SerialName("result")
    val result: CommitmentFinding,
    @SerialName("text")
    val text: String,
    /**
     * The day it was fulfilled, not before it was promised and not after today; only with `kept`. Default: the day
     * reported.
     */
    @SerialName("fulfilled_on")
    val fulfilledOn: LocalDate? = null,
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
) : CommitmentStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "verify_commitment"
}
