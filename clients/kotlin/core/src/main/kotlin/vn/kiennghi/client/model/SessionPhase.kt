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
 * Whether a petition was collected before or after a council session.
 *
 * - `before`: Before the session.
 * - `after`: After the session.
 */
@Serializable(with = SessionPhaseSerializer::class)
enum class SessionPhase(override val value: String) : ApiWord {
    BEFORE("before"),
    AFTER("after"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object SessionPhaseSerializer :
    WordSerializer<SessionPhase>("SessionPhase", SessionPhase.entries, SessionPhase.UNRECOGNIZED)
