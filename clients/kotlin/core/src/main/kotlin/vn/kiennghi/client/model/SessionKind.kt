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
 * The kind of a council session.
 *
 * - `regular`: Regular session (kỳ họp thường lệ).
 * - `thematic`: Thematic session (kỳ họp chuyên đề).
 * - `extraordinary`: Extraordinary session (kỳ họp bất thường).
 */
@Serializable(with = SessionKindSerializer::class)
enum class SessionKind(override val value: String) : ApiWord {
    REGULAR("regular"),
    THEMATIC("thematic"),
    EXTRAORDINARY("extraordinary"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object SessionKindSerializer :
    WordSerializer<SessionKind>("SessionKind", SessionKind.entries, SessionKind.UNRECOGNIZED)
