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
 * How one case is related to another.
 *
 * - `arises_from`: The recommendation was made because of the petition.
 * - `settles`: Carrying out the recommendation settles the petition.
 * - `repeats`: The same matter was raised again after the earlier case.
 * - `split_from`: The case is one of several tasks that were split from one paragraph.
 */
@Serializable(with = LinkKindSerializer::class)
enum class LinkKind(override val value: String) : ApiWord {
    ARISES_FROM("arises_from"),
    SETTLES("settles"),
    REPEATS("repeats"),
    SPLIT_FROM("split_from"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object LinkKindSerializer :
    WordSerializer<LinkKind>("LinkKind", LinkKind.entries, LinkKind.UNRECOGNIZED)
