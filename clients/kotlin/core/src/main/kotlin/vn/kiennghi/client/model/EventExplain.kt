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

/** An addressee gave a requested explanation. */
@Serializable
data class EventExplain(
    @SerialName("document")
    val document: DocumentReference?,
    /** The requested explanation. */
    @SerialName("explanation_id")
    val explanationId: UUID,
    /** The explanation. */
    @SerialName("text")
    val text: FreeText,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "explain"
}
