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
 * Which places a case is about.
 *
 * - `units`: One administrative unit or several, which are named.
 * - `whole`: The whole area of the council (toàn địa bàn).
 * - `unknown`: The place is not known, or there is none.
 */
@Serializable(with = CaseAreaSerializer::class)
enum class CaseArea(override val value: String) : ApiWord {
    UNITS("units"),
    WHOLE("whole"),
    UNKNOWN("unknown"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object CaseAreaSerializer :
    WordSerializer<CaseArea>("CaseArea", CaseArea.entries, CaseArea.UNRECOGNIZED)
