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
 * The sort order of a list of commitments.
 *
 * - `newest`: Newest first.
 * - `due`: Earliest due date first; conditions, which have no date, come last.
 */
@Serializable(with = CommitmentSortSerializer::class)
enum class CommitmentSort(override val value: String) : ApiWord {
    NEWEST("newest"),
    DUE("due"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object CommitmentSortSerializer :
    WordSerializer<CommitmentSort>("CommitmentSort", CommitmentSort.entries, CommitmentSort.UNRECOGNIZED)
