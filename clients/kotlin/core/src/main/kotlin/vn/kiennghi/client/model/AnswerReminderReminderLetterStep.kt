@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/**
 * Answers the letter.
 *
 * - `clerk`, `head` (permission `case.answer_reminder`): not answered → answered
 */
@Serializable
data class AnswerReminderReminderLetterStep(
    @SerialName("text")
    val text: String,
    /**
     * Today for the organization's own answer. An answer recorded for it, between the day of the letter and today.
     * Default: today.
     */
    @SerialName("answered_on")
    val answeredOn: LocalDate? = null,
    /** Required when the council office records the answer of an organization that has users of its own. */
    @SerialName("document")
    val document: DocumentReference? = null,
) : ReminderLetterStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "answer_reminder"
}
