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
 * - `satisfactory`: The response is satisfactory.
 * - `partly_satisfactory`: The response is only partly satisfactory, so the case stays followed.
 * - `unsatisfactory`: The response is unsatisfactory, so the case goes back to the agency.
 * - `none`: Not reviewed.
 */
@Serializable(with = VerdictOrNoneSerializer::class)
enum class VerdictOrNone(override val value: String) : ApiWord {
    SATISFACTORY("satisfactory"),
    PARTLY_SATISFACTORY("partly_satisfactory"),
    UNSATISFACTORY("unsatisfactory"),
    NONE("none"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object VerdictOrNoneSerializer :
    WordSerializer<VerdictOrNone>("VerdictOrNone", VerdictOrNone.entries, VerdictOrNone.UNRECOGNIZED)
