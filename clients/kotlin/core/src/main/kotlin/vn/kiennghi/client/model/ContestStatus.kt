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
 * What became of a contest.
 *
 * - `open`: It waits for a decision.
 * - `accepted`: The council accepted it: the record does not stand.
 * - `refused`: The council refused it: the record stands.
 */
@Serializable(with = ContestStatusSerializer::class)
enum class ContestStatus(override val value: String) : ApiWord {
    OPEN("open"),
    ACCEPTED("accepted"),
    REFUSED("refused"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object ContestStatusSerializer :
    WordSerializer<ContestStatus>("ContestStatus", ContestStatus.entries, ContestStatus.UNRECOGNIZED)
