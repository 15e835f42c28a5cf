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
    @SerialName("case_id")
    val caseId: UUID,
    /** The number of letters at this level. */
    @SerialName("escalation_count")
    val escalationCount: Int,
    /** The letters so far, oldest first. */
    @SerialName("letters")
    val letters: List<ReminderLetterView>,
    /** The number of reminder letters before the next escalation level, by the deadline rule of step `remind`. */
    @SerialName("reminders_before_next")
    val remindersBeforeNext: Int,
    /** Days past the due date as of today; negative before it. */
    @SerialName("days_late")
    val daysLate: Long? = null,
    /** The case's due date. */
    @SerialName("due_on")
    val dueOn: LocalDate? = null,
    /** The escalation level reached so far. */
    @SerialName("escalation_level")
    val escalationLevel: EscalationLevel? = null,
    /** The next escalation level; `null` when no reminder is possible in the case's present status. */
    @SerialName("next")
    val next: EscalationLevel? = null,
    @SerialName("why")
    val why: EscalationReason? = null,
)
