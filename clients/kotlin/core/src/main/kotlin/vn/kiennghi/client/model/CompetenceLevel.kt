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
 * The level of government that is competent to settle the matter (thẩm quyền).
 *
 * - `central`: The central government.
 * - `province`: The province.
 * - `commune`: The commune.
 */
@Serializable(with = CompetenceLevelSerializer::class)
enum class CompetenceLevel(override val value: String) : ApiWord {
    CENTRAL("central"),
    PROVINCE("province"),
    COMMUNE("commune"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object CompetenceLevelSerializer :
    WordSerializer<CompetenceLevel>("CompetenceLevel", CompetenceLevel.entries, CompetenceLevel.UNRECOGNIZED)
