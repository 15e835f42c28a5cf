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
 * The event from whose day a time limit is counted.
 *
 * - `received`: The petition was received.
 * - `accepted`: The petition was accepted.
 * - `assigned`: The case was assigned.
 * - `answered`: The response was submitted.
 * - `requested`: The explanation or extension was requested.
 * - `due`: The due date itself.
 */
@Serializable(with = StartEventSerializer::class)
enum class StartEvent(override val value: String) : ApiWord {
    RECEIVED("received"),
    ACCEPTED("accepted"),
    ASSIGNED("assigned"),
    ANSWERED("answered"),
    REQUESTED("requested"),
    DUE("due"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object StartEventSerializer :
    WordSerializer<StartEvent>("StartEvent", StartEvent.entries, StartEvent.UNRECOGNIZED)
