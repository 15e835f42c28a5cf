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

/** A letter to one organization. */
@Serializable
data class NewReminderLetter(
    /** The cases, each at the version that was read. Cases without an assignment are allowed too. */
    @SerialName("cases")
    val cases: List<RemindedCase>,
    /**
     * The escalation level: the next one of the recipient's duty in each case, or the one it has reached for another
     * letter at the same level.
     */
    @SerialName("escalation_level")
    val escalationLevel: EscalationLevel,
    /** The day of the letter, not before a case was received and not after today. */
    @SerialName("issued_on")
    val issuedOn: LocalDate,
    /**
     * The recipient, which exists on the day of the letter. For an assigned case: the assigned agency, one above it
     * that delegated the case, or a successor of an assigned agency that has ended.
     */
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("text")
    val text: String,
    /** The day by which an answer is expected, after the day of the letter. */
    @SerialName("answer_by")
    val answerBy: LocalDate? = null,
    @SerialName("document")
    val document: DocumentReference? = null,
    /**
     * The supervision that carries out this escalation level: an explanation session, a questioning, or a
     * re-supervision by the council.
     */
    @SerialName("supervision_id")
    val supervisionId: UUID? = null,
)
