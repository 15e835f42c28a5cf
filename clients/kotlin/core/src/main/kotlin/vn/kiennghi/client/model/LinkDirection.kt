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
 * The end of a link at which a case is.
 *
 * - `from`: The case arises from, settles, repeats or was split from the other one.
 * - `to`: The other case arises from, settles, repeats or was split from this one.
 */
@Serializable(with = LinkDirectionSerializer::class)
enum class LinkDirection(override val value: String) : ApiWord {
    FROM("from"),
    TO("to"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object LinkDirectionSerializer :
    WordSerializer<LinkDirection>("LinkDirection", LinkDirection.entries, LinkDirection.UNRECOGNIZED)
