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
 * How something relates to its due date, on a given day.
 *
 * - `on_time`: On time: not due within the next seven days.
 * - `due_soon`: Due within the next seven days.
 * - `late`: Late by at most thirty days.
 * - `very_late`: Late by more than thirty days.
 */
@Serializable(with = TimelinessSerializer::class)
enum class Timeliness(override val value: String) : ApiWord {
    ON_TIME("on_time"),
    DUE_SOON("due_soon"),
    LATE("late"),
    VERY_LATE("very_late"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object TimelinessSerializer :
    WordSerializer<Timeliness>("Timeliness", Timeliness.entries, Timeliness.UNRECOGNIZED)
