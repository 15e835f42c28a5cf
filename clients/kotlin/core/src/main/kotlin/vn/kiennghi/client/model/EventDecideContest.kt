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

/** A contest was decided. */
@Serializable
data class EventDecideContest(
    /** Whether the record does not stand. */
    @SerialName("accepted")
    val accepted: Boolean,
    /** The contest. */
    @SerialName("contest_id")
    val contestId: UUID,
    @SerialName("contested_action")
    val contestedAction: Action,
    @SerialName("document")
    val document: DocumentReference?,
    /** The event of the recorded step. */
    @SerialName("event_id")
    val eventId: UUID,
    /** The version that counts again in its place; `null` when the agency works on the case again. */
    @SerialName("response_id")
    val responseId: UUID?,
    /** The decision. */
    @SerialName("text")
    val text: FreeText,
    @SerialName("version")
    val version: Long,
    /** The response that does not count for the assignment any more. */
    @SerialName("void_response_id")
    val voidResponseId: UUID?,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "decide_contest"
}
