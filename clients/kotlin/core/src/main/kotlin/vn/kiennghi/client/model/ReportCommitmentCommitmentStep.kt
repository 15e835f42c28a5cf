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
 * Reports progress on the commitment. The last report counts.
 *
 * - `clerk`, `handler`, `head` (permission `commitment.report`), a commitment: `open`, `carried_over`, `broken` stays
 *
 * Refused (409) as `wrong_status`, `agency_speaks_for_itself`.
 */
@Serializable
data class ReportCommitmentCommitmentStep(
    /** Whether the commitment is fulfilled; requires `evidence`. */
    @SerialName("fulfilled")
    val fulfilled: Boolean,
    @SerialName("text")
    val text: String,
    /** The document that proves it, not older than the case. */
    @SerialName("evidence")
    val evidence: DocumentReference? = null,
    /**
     * The day it was fulfilled, not before it was promised and not after today. Default: today. Only with
     * `fulfilled`.
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
    @SerialName("percent")
    val percent: Int? = null,
) : CommitmentStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "report_commitment"
}
