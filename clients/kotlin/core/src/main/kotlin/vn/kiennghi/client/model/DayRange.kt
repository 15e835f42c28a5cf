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

/** Consecutive days that are counted, or not counted, for the same reason. */
@Serializable
data class DayRange(
    @SerialName("counted")
    val counted: Boolean,
    /** The number of days in the range. */
    @SerialName("days")
    val days: Int,
    @SerialName("from")
    val from: LocalDate,
    /** The name of the day off or make-up working day. */
    @SerialName("name")
    val name: String?,
    /** Its last day, included. */
    @SerialName("to")
    val to: LocalDate,
    /** The number of days counted from the start to the end of this range. */
    @SerialName("total")
    val total: Int,
    @SerialName("why")
    val why: DayReason,
)
