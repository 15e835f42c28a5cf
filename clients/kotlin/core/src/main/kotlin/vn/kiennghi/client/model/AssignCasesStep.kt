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
 * Petitions that one letter forwards. Without agencies of its own, a petition goes to those of the letter.
 *
 * - `leader` (permission `case.assign`), a petition: `accepted`, `in_progress` → `assigned`; `in_progress` →
 * `answered`; `in_progress` stays
 *
 * Refused (409) as `wrong_status`, `frozen`, `is_opinion`, `supervised_cannot_decide`.
 */
@Serializable
data class AssignCasesStep(
    /**
     * Accepted petitions of one council, each at the version that was read. Together they have at most 5,000
     * agencies.
     */
    @SerialName("cases")
    val cases: List<ForwardedCase>,
    /** More lead agencies (đồng chủ trì) of these petitions. */
    @SerialName("co_leads")
    val coLeads: List<UUID>? = null,
    /** Co-operating agencies (cơ quan phối hợp) of these petitions. */
    @SerialName("cooperating")
    val cooperating: List<UUID>? = null,
    /** The letter. */
    @SerialName("document")
    val document: DocumentReference? = null,
    /** Legal date, today or later, for all agencies. Default: by the deadline rules. */
    @SerialName("due_on")
    val dueOn: LocalDate? = null,
    /**
     * Why the step is entered later than it happened; required when `on` is before today. With a document of their
     * own or one here, clerks also record what an agency did on paper.
     */
    @SerialName("late_entry")
    val lateEntry: LateEntry? = null,
    /** Lead agency (cơ quan chủ trì) of the petitions that name none. */
    @SerialName("lead")
    val lead: UUID? = null,
    @SerialName("note")
    val note: String? = null,
    /**
     * The day for which the step counts, when it is entered later than it happened. Only the council may do that,
     * with `late_entry` and a document; not before the last step. Default: today.
     */
    @SerialName("on")
    val on: LocalDate? = null,
) : CasesStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "assign"
}
