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
 * Returns the referral to the council that sent it.
 *
 * - `clerk`, `leader` (permission `referral.return`), a referral: `assigned`, `in_progress` → `returned`
 *
 * Refused (409) as `wrong_status`, `case_not_open`, `agency_speaks_for_itself`.
 */
@Serializable
data class ReturnReferralStep(
    @SerialName("reason")
    val reason: String,
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
    /** The organization that should receive it instead. */
    @SerialName("proposed_receiver")
    val proposedReceiver: UUID? = null,
) : ReferralStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "return"
}
