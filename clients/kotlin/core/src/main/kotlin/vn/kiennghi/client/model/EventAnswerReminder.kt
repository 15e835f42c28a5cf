@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The answer to a reminder letter was recorded. The text is in the letter. */
@Serializable
data class EventAnswerReminder(
    /** Legal date: the day it was answered. */
    @SerialName("answered_on")
    val answeredOn: LocalDate,
    /** The document that contains the answer. */
    @SerialName("document")
    val document: DocumentReference?,
    @SerialName("escalation_level")
    val escalationLevel: EscalationLevel,
    /** The letter. */
    @SerialName("reminder_letter_id")
    val reminderLetterId: UUID,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "answer_reminder"
}
