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
 * How the days of a time limit are counted.
 *
 * - `calendar_days`: Every day counts.
 * - `working_days`: Only working days count.
 */
@Serializable(with = DayUnitSerializer::class)
enum class DayUnit(override val value: String) : ApiWord {
    CALENDAR_DAYS("calendar_days"),
    WORKING_DAYS("working_days"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object DayUnitSerializer :
    WordSerializer<DayUnit>("DayUnit", DayUnit.entries, DayUnit.UNRECOGNIZED)
