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

/** An agency contested a step that the council's office recorded for it. The reason is that of the event. */
@Serializable
data class EventContest(
    /** The contest. */
    @SerialName("contest_id")
    val contestId: UUID,
    @SerialName("contested_action")
    val contestedAction: Action,
    /** Legal date: the day for which the recorded step counts. */
    @SerialName("contested_day")
    val contestedDay: LocalDate,
    @SerialName("document")
    val document: DocumentReference?,
    /** The event of the recorded step. */
    @SerialName("event_id")
    val eventId: UUID,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "contest"
}
