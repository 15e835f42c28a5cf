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
 * How a petition that is split into parts is counted: once, or as its parts. Either way nothing is counted twice.
 *
 * - `wholes`: A split petition counts once, and its parts do not.
 * - `parts`: The parts count, and the petition that was split does not.
 */
@Serializable(with = CountedAsSerializer::class)
enum class CountedAs(override val value: String) : ApiWord {
    WHOLES("wholes"),
    PARTS("parts"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object CountedAsSerializer :
    WordSerializer<CountedAs>("CountedAs", CountedAs.entries, CountedAs.UNRECOGNIZED)
