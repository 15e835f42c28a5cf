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

/** A new version of a response: the whole answer as it reads now. */
@Serializable
data class NewResponseVersion(
    @SerialName("kind")
    val kind: VersionKind,
    @SerialName("outcome")
    val outcome: Outcome,
    @SerialName("text")
    val text: String,
    /**
     * The assignments that it concerns, each at the version that was read. Default: all that the version in the path
     * answers; 412 when it does not count for one of them any more.
     */
    @SerialName("assignments")
    val assignments: List<AnsweredAssignment>? = null,
    /** What the agency commits to do besides what it committed to before; only in a further answer. */
    @SerialName("commitments")
    val commitments: List<NewCommitment>? = null,
    /** The document that contains the version. */
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
    /** What was wrong, or why the agency answers again. */
    @SerialName("note")
    val note: String? = null,
    /**
     * The day for which the step counts, when it is entered later than it happened. Only the council may do that,
     * with `late_entry` and a document; not before the last step. Default: today.
     */
    @SerialName("on")
    val on: LocalDate? = null,
)
