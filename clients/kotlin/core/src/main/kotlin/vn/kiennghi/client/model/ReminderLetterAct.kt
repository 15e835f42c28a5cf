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
 * What can be done about a reminder letter, for the filter `allowed`.
 *
 * - `answer_reminder`: The answer to a reminder letter was recorded.
 */
@Serializable(with = ReminderLetterActSerializer::class)
enum class ReminderLetterAct(override val value: String) : ApiWord {
    ANSWER_REMINDER("answer_reminder"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object ReminderLetterActSerializer :
    WordSerializer<ReminderLetterAct>("ReminderLetterAct", ReminderLetterAct.entries, ReminderLetterAct.UNRECOGNIZED)
