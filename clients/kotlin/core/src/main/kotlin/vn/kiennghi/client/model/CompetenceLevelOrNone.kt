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
 * - `central`: The central government.
 * - `province`: The province.
 * - `commune`: The commune.
 * - `none`: Not classified yet.
 */
@Serializable(with = CompetenceLevelOrNoneSerializer::class)
enum class CompetenceLevelOrNone(override val value: String) : ApiWord {
    CENTRAL("central"),
    PROVINCE("province"),
    COMMUNE("commune"),
    NONE("none"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object CompetenceLevelOrNoneSerializer :
    WordSerializer<CompetenceLevelOrNone>("CompetenceLevelOrNone", CompetenceLevelOrNone.entries, CompetenceLevelOrNone.UNRECOGNIZED)
