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
 * How exactly a commitment names its time.
 *
 * - `day`: A day.
 * - `month`: A month.
 * - `quarter`: A quarter (quý).
 * - `year`: A year.
 * - `period`: A period of several months or years, such as 2021–2025.
 * - `condition`: When a condition is met; no date.
 * - `standing`: Again and again (thường xuyên): no date, and reviewed each period.
 */
@Serializable(with = PrecisionSerializer::class)
enum class Precision(override val value: String) : ApiWord {
    DAY("day"),
    MONTH("month"),
    QUARTER("quarter"),
    YEAR("year"),
    PERIOD("period"),
    CONDITION("condition"),
    STANDING("standing"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object PrecisionSerializer :
    WordSerializer<Precision>("Precision", Precision.entries, Precision.UNRECOGNIZED)
