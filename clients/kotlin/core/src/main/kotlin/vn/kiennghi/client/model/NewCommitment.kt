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

/** Something that an agency commits to do, and by when. */
@Serializable
data class NewCommitment(
    @SerialName("text")
    val text: String,
    /**
     * The time as worded in the response. Without `precision` it is parsed as by `POST /v1/commitments/parse`, with
     * today as the day it was written.
     */
    @SerialName("as_stated")
    val asStated: String? = null,
    /**
     * Legal date, today or later: the day itself, or the last day of the month, quarter, year or period; not allowed
     * for a `condition` or for what is `standing`.
     */
    @SerialName("due_on")
    val dueOn: LocalDate? = null,
    /** The first day of a `period`; allowed only there. */
    @SerialName("from_on")
    val fromOn: LocalDate? = null,
    @SerialName("funding_source")
    val fundingSource: String? = null,
    /** May be left out, together with the dates, if `as_stated` gives the time. */
    @SerialName("precision")
    val precision: Precision? = null,
    /**
     * The day to review the commitment, today or later. An agency need not invent one for a `condition`: the reviewer
     * of the answer sets the day to look at it again.
     */
    @SerialName("review_on")
    val reviewOn: LocalDate? = null,
    /** The weight among the commitments of the response. */
    @SerialName("weight")
    val weight: Int? = null,
)
