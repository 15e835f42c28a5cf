@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The explanation of a stored due date. */
@Serializable
data class DeadlineExplanation(
    @SerialName("assignment_id")
    val assignmentId: UUID,
    /** The rule and the start date as they were when the date was computed; `null` when the leader set the date. */
    @SerialName("basis")
    val basis: DeadlineBasis?,
    /** The calendar years used, as they are today. */
    @SerialName("calendar")
    val calendar: List<CalendarUsed>,
    /**
     * Whether any of these years has changed since the date was computed. The date stays until it is recalculated.
     */
    @SerialName("calendar_changed")
    val calendarChanged: Boolean,
    /** The due date by today's calendar, if the calendar changed. */
    @SerialName("counted_now")
    val countedNow: LocalDate?,
    /** The due date that applies. `null` for a standing obligation. */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    /** All extension requests, oldest first. */
    @SerialName("extensions")
    val extensions: List<ExtensionView>,
    /** All interim replies, oldest first. They do not change the due date. */
    @SerialName("interim_replies")
    val interimReplies: List<InterimReplyView>,
    /** Whether the leader set the date, initially or later. */
    @SerialName("named")
    val named: Boolean,
    /** Every day from the start to the last, by today's calendar (Civil Code 2015, art. 147–148). */
    @SerialName("ranges")
    val ranges: List<DayRange>,
)
