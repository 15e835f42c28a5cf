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
 * - `before`: Before the session.
 * - `after`: After the session.
 * - `none`: Collected neither before nor after a session.
 */
@Serializable(with = SessionPhaseOrNoneSerializer::class)
enum class SessionPhaseOrNone(override val value: String) : ApiWord {
    BEFORE("before"),
    AFTER("after"),
    NONE("none"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object SessionPhaseOrNoneSerializer :
    WordSerializer<SessionPhaseOrNone>("SessionPhaseOrNone", SessionPhaseOrNone.entries, SessionPhaseOrNone.UNRECOGNIZED)
