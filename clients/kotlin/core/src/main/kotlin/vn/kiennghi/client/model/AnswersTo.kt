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
 * Whom an agency answers.
 *
 * - `council`: The council: what it answers counts for the case.
 * - `committee`: The People's Committee that passed the assignment down, and answers the council for all.
 */
@Serializable(with = AnswersToSerializer::class)
enum class AnswersTo(override val value: String) : ApiWord {
    COUNCIL("council"),
    COMMITTEE("committee"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object AnswersToSerializer :
    WordSerializer<AnswersTo>("AnswersTo", AnswersTo.entries, AnswersTo.UNRECOGNIZED)
