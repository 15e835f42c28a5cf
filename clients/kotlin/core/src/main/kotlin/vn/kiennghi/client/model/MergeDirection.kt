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
 * The side of a merge on which a petition is.
 *
 * - `into`: This petition was merged into the other one.
 * - `from`: The other petition was merged into this one.
 */
@Serializable(with = MergeDirectionSerializer::class)
enum class MergeDirection(override val value: String) : ApiWord {
    INTO("into"),
    FROM("from"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object MergeDirectionSerializer :
    WordSerializer<MergeDirection>("MergeDirection", MergeDirection.entries, MergeDirection.UNRECOGNIZED)
