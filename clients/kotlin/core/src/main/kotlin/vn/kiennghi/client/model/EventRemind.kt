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

/** A reminder letter, or a higher escalation level, was recorded. The text is in the letter. */
@Serializable
data class EventRemind(
    /** Legal date: the day by which an answer is expected. */
    @SerialName("answer_by")
    val answerBy: LocalDate?,
    @SerialName("document")
    val document: DocumentReference?,
    @SerialName("escalation_level")
    val escalationLevel: EscalationLevel,
    /** Legal date: the day of the letter. */
    @SerialName("issued_on")
    val issuedOn: LocalDate,
    /** 1, 2, 3 … among the letters of this level about what this organization has to do in the case. */
    @SerialName("ordinal")
    val ordinal: Int,
    /** The recipient. */
    @SerialName("organization_id")
    val organizationId: UUID,
    /** Its name at the time of the event. */
    @SerialName("organization_name")
    val organizationName: String,
    /** The letter: `GET /v1/reminder-letters/{reminder_letter_id}`. */
    @SerialName("reminder_letter_id")
    val reminderLetterId: UUID,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "remind"
}
