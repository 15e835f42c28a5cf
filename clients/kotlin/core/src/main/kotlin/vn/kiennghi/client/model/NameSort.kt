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
 * The sort order of a list of named things.
 *
 * - `newest`: Newest first; the default.
 * - `name`: By the Vietnamese alphabet; of the same name, the oldest first.
 */
@Serializable(with = NameSortSerializer::class)
enum class NameSort(override val value: String) : ApiWord {
    NEWEST("newest"),
    NAME("name"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object NameSortSerializer :
    WordSerializer<NameSort>("NameSort", NameSort.entries, NameSort.UNRECOGNIZED)
