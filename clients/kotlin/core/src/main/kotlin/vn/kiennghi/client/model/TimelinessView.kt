@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The number of items in each state of timeliness, among those still to be done on a day. */
@Serializable
data class TimelinessView(
    @SerialName("as_of")
    val asOf: LocalDate,
    /** Due within seven days, the day itself included. */
    @SerialName("due_soon")
    val dueSoon: Long,
    /** Late by thirty days at most. */
    @SerialName("late")
    val late: Long,
    @SerialName("of")
    val of: TimelinessSubject,
    /** Due in more than seven days. */
    @SerialName("on_time")
    val onTime: Long,
    /** Standing obligations (thường xuyên): never overdue, and in none of the other numbers. */
    @SerialName("standing")
    val standing: Long,
    /** Without a due date: a case for which no rule sets one, or a commitment on a condition. */
    @SerialName("undated")
    val undated: Long,
    @SerialName("very_late")
    val veryLate: Long,
)
