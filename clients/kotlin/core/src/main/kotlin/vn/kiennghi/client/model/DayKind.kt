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
 * The kind of an exception in the calendar.
 *
 * - `off`: A day off: a public holiday, or a day off in lieu.
 * - `working`: A working day at a weekend, in exchange for a day off (làm bù).
 */
@Serializable(with = DayKindSerializer::class)
enum class DayKind(override val value: String) : ApiWord {
    OFF("off"),
    WORKING("working"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object DayKindSerializer :
    WordSerializer<DayKind>("DayKind", DayKind.entries, DayKind.UNRECOGNIZED)
