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

/** A term counted day by day, by the rules of the Civil Code 2015 on first and last days (art. 147–148). */
@Serializable
data class DeadlineAnswer(
    /** The calendar years that were used. */
    @SerialName("calendar")
    val calendar: List<CalendarUsed>,
    /** The due date: a legal date in `Asia/Ho_Chi_Minh`. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    @SerialName("legal_basis")
    val legalBasis: String?,
    /** Number of days. */
    @SerialName("number")
    val number: Int,
    /** Every day from `start_on` to `due_on`, whether it counts, and why. */
    @SerialName("ranges")
    val ranges: List<DayRange>,
    /** The rule that applies; `null` when the request gave number and unit. */
    @SerialName("rule")
    val rule: DeadlineRuleView?,
    /** The start day, which is not counted. */
    @SerialName("start_on")
    val startOn: LocalDate,
    @SerialName("unit")
    val unit: DayUnit,
)
