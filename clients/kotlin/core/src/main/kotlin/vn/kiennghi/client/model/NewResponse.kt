@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A response of one agency. */
@Serializable
data class NewResponse(
    /** The assignments to answer: all of one agency, each at the version that was read. */
    @SerialName("assignments")
    val assignments: List<AnsweredAssignment>,
    @SerialName("outcome")
    val outcome: Outcome,
    @SerialName("text")
    val text: String,
    /**
     * What the agency commits to do in each case that it answers. None is required: an answer of the group
     * `in_progress` without a commitment that names a day is *undated*, and counted so.
     */
    @SerialName("commitments")
    val commitments: List<NewCommitment>? = null,
    /** The document that contains the response. */
    @SerialName("document")
    val document: DocumentReference? = null,
    /**
     * Evidence that the work was done; required when a recommendation is answered as resolved or partly resolved.
     */
    @SerialName("evidence")
    val evidence: List<DocumentReference>? = null,
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
)
