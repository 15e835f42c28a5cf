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

/** An agency sent an interim reply: why there is no answer yet, and when there will be one. */
@Serializable
data class EventReplyInterim(
    @SerialName("document")
    val document: DocumentReference?,
    /** Legal date: the due date, which stays. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    /** How many interim replies the assignment has now. */
    @SerialName("interim_count")
    val interimCount: Int,
    /** Legal date: the day on which the answer is promised. */
    @SerialName("promised_on")
    val promisedOn: LocalDate,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "reply_interim"
}
