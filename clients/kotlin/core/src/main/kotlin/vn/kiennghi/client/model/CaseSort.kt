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

/** The sort order of a list of cases. */
@Serializable(with = CaseSortSerializer::class)
enum class CaseSort(override val value: String) : ApiWord {
    NEWEST("newest"),
    RELEVANCE("relevance"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object CaseSortSerializer :
    WordSerializer<CaseSort>("CaseSort", CaseSort.entries, CaseSort.UNRECOGNIZED)
