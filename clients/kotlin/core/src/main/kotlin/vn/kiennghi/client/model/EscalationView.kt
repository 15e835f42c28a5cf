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

/** The escalation of a case. */
@Serializable
data class EscalationView(
    /**
     * The agencies to which a letter can be sent; empty before the case is assigned. Each is reminded for itself.
     */
    @SerialName("agencies")
    val agencies: List<AgencyEscalation>,
    @SerialName("case_id")
    val caseId: UUID,
    @SerialName("case_number")
    val caseNumber: String,
    /** Days past the due date as of today; negative before it. */
    @SerialName("days_late")
    val daysLate: Long?,
    /** The case's due date. */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    /** The number of letters at this level to the agency that has most of them. */
    @SerialName("escalation_count")
    val escalationCount: Int,
    /** The highest escalation level that any agency has reached so far. */
    @SerialName("escalation_level")
    val escalationLevel: EscalationLevel?,
    /** The letters so far, oldest first. */
    @SerialName("letters")
    val letters: List<ReminderLetterView>,
    /**
     * The next escalation level of the agency that is furthest; `null` when no reminder is possible in the case's
     * present status. What comes next for another agency is in `agencies`.
     */
    @SerialName("next")
    val next: EscalationLevel?,
    /** The number of reminder letters before the next escalation level, by the deadline rule of step `remind`. */
    @SerialName("reminders_before_next")
    val remindersBeforeNext: Int,
    @SerialName("why")
    val why: EscalationReason?,
)
