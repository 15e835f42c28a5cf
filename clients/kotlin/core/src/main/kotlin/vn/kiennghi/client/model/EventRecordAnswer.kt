@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The answer to a petition was recorded that was referred before receivers were assigned. */
@Serializable
data class EventRecordAnswer(
    /** The document that contains the answer. */
    @SerialName("document")
    val document: DocumentReference?,
    /** `null` when the answer did not say it. */
    @SerialName("outcome")
    val outcome: Outcome?,
    /** The answer. */
    @SerialName("text")
    val text: FreeText,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "record_answer"
}
