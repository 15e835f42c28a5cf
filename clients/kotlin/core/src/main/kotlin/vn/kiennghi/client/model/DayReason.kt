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
 * Why a day of a time limit is counted or not.
 *
 * - `first_day`: The day of the start event, which is not counted.
 * - `calendar_day`: A day that is counted because every calendar day is.
 * - `working_day`: A working day, which is counted.
 * - `make_up_day`: A working day at a weekend in exchange for a day off, which is counted (làm bù).
 * - `weekend`: A day of a weekend.
 * - `day_off`: A day off: a public holiday, or a day off in lieu.
 * - `rolled_over`: The working day on which the time limit ends because its last day was a day off.
 */
@Serializable(with = DayReasonSerializer::class)
enum class DayReason(override val value: String) : ApiWord {
    FIRST_DAY("first_day"),
    CALENDAR_DAY("calendar_day"),
    WORKING_DAY("working_day"),
    MAKE_UP_DAY("make_up_day"),
    WEEKEND("weekend"),
    DAY_OFF("day_off"),
    ROLLED_OVER("rolled_over"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object DayReasonSerializer :
    WordSerializer<DayReason>("DayReason", DayReason.entries, DayReason.UNRECOGNIZED)
