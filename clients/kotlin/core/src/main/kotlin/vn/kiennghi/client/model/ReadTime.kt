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

/** The meaning of a date or period in words. */
@Serializable
data class ReadTime(
    /** The last day of the period named; `null` for a condition and for what is standing. */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    /** The first day of the period named. */
    @SerialName("from_on")
    val fromOn: LocalDate?,
    /** The part of the text that was used. */
    @SerialName("matched")
    val matched: String,
    @SerialName("precision")
    val precision: Precision,
    /** For what is standing: the months between two reviews. */
    @SerialName("review_every_months")
    val reviewEveryMonths: Int?,
    /** The text does not contain the year, or not its century. */
    @SerialName("year_assumed")
    val yearAssumed: Boolean,
)
