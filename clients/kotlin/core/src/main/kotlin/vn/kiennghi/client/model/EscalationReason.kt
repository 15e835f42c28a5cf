@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.ApiWord
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer
import vn.kiennghi.client.WordSerializer

/**
 * Why an escalation level is the next one.
 *
 * - `not_reminded_yet`: No letter has been sent yet.
 * - `reminders_left`: Fewer letters were sent than the rule requires before the next escalation level.
 * - `reminders_spent`: All letters that the rule requires were sent.
 * - `level_below_reached`: The escalation level below has been reached.
 * - `top`: There is no higher level: the council itself decides.
 */
@Serializable(with = EscalationReasonSerializer::class)
enum class EscalationReason(override val value: String) : ApiWord {
    NOT_REMINDED_YET("not_reminded_yet"),
    REMINDERS_LEFT("reminders_left"),
    REMINDERS_SPENT("reminders_spent"),
    LEVEL_BELOW_REACHED("level_below_reached"),
    TOP("top"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object EscalationReasonSerializer :
    WordSerializer<EscalationReason>("EscalationReason", EscalationReason.entries, EscalationReason.UNRECOGNIZED)
