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
 * Refers the petition to central bodies, other councils or delegations to the National Assembly. It is answered when
 * all of them have answered. Agencies that have it lose it.
 *
 * - `leader` (permission `case.refer`), a petition: `received`, `accepted`, `assigned`, `in_progress` → `referred`
 *
 * Refused (409) as `wrong_status`, `supervised_cannot_decide`.
 */
@Serializable
data class ReferCaseStep(
    /** The forwarding document. */
    @SerialName("document")
    val document: DocumentReference,
    /**
     * The receivers. A council or delegation of this deployment finds the referral among its own (`GET
     * /v1/referrals`).
     */
    @SerialName("to")
    val to: List<UUID>,
    /** Legal date, today or later. Default: by the deadline rules. */
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
    private val tag: String = "refer"
}
