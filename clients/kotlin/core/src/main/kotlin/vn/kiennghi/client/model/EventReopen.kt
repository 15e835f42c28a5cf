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

/** A closed case was reopened. */
@Serializable
data class EventReopen(
    /** Legal date: the new due date. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    @SerialName("version")
    val version: Long,
    /** What the voters had said about the answer, if they had been asked. */
    @SerialName("voters_feedback")
    val votersFeedback: VotersFeedback?,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "reopen"
}
