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
 * What can be done about a reminder letter. A step is an `action` of `POST /v1/reminder-letters/{id}/steps`.
 *
 * - `answer_reminder`: The answer to a reminder letter was recorded.
 */
@Serializable(with = ReminderLetterActionSerializer::class)
enum class ReminderLetterAction(override val value: String) : ApiWord {
    ANSWER_REMINDER("answer_reminder"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object ReminderLetterActionSerializer :
    WordSerializer<ReminderLetterAction>("ReminderLetterAction", ReminderLetterAction.entries, ReminderLetterAction.UNRECOGNIZED)
