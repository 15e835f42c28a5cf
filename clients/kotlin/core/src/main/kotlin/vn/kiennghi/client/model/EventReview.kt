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

/** The council reviewed a response. */
@Serializable
data class EventReview(
    /** Legal date: the day to look at the answer again. */
    @SerialName("follow_up_on")
    val followUpOn: LocalDate?,
    /** How much of the required work was done; `null` for a petition. */
    @SerialName("fulfilment")
    val fulfilment: Fulfilment?,
    /** The completed share in percent, 1 to 99, of work that is partly done. */
    @SerialName("percent")
    val percent: Int?,
    /** The response under review. */
    @SerialName("response_id")
    val responseId: UUID,
    /** The review. */
    @SerialName("text")
    val text: FreeText,
    @SerialName("verdict")
    val verdict: Verdict,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "review"
}
