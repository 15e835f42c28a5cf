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
 * The sort order of a list of cases.
 *
 * - `newest`: Newest first, by the time at which the service took the case in; the default without `q`.
 * - `due`: Earliest due date first; cases without one come last. Of the same day, the oldest first.
 * - `relevance`: Only with `q`, and the default then: first the hits in which every word has exactly the diacritics
 * of `q`, then the others, each newest first.
 */
@Serializable(with = CaseSortSerializer::class)
enum class CaseSort(override val value: String) : ApiWord {
    NEWEST("newest"),
    DUE("due"),
    RELEVANCE("relevance"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object CaseSortSerializer :
    WordSerializer<CaseSort>("CaseSort", CaseSort.entries, CaseSort.UNRECOGNIZED)
