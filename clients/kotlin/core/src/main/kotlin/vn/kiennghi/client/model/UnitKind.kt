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
 * The kind of an administrative unit, including kinds that no longer exist.
 *
 * - `centrally_run_city`: Centrally run city (thành phố trực thuộc trung ương).
 * - `province`: Province (tỉnh).
 * - `district`: District (huyện): abolished on 1 July 2025.
 * - `ward`: Ward (phường).
 * - `commune`: Commune (xã).
 * - `township`: Township (thị trấn): abolished on 1 July 2025.
 * - `special_zone`: Special zone (đặc khu).
 */
@Serializable(with = UnitKindSerializer::class)
enum class UnitKind(override val value: String) : ApiWord {
    CENTRALLY_RUN_CITY("centrally_run_city"),
    PROVINCE("province"),
    DISTRICT("district"),
    WARD("ward"),
    COMMUNE("commune"),
    TOWNSHIP("township"),
    SPECIAL_ZONE("special_zone"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object UnitKindSerializer :
    WordSerializer<UnitKind>("UnitKind", UnitKind.entries, UnitKind.UNRECOGNIZED)
