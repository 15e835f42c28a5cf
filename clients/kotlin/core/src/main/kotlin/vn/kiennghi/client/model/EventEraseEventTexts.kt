@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The texts that somebody had typed in a step were erased; the event of the step keeps their digests. */
@Serializable
data class EventEraseEventTexts(
    /** The event of the step. */
    @SerialName("event_id")
    val eventId: UUID,
    /** Its number within the history of the case. */
    @SerialName("event_seq")
    val eventSeq: Long,
    /** Which texts: `reason`, or where the text stood in the data of that event. */
    @SerialName("fields")
    val fields: List<String>,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "erase_event_texts"
}
