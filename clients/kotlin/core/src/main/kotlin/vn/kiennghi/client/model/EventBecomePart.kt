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

/** A petition was split, and this part of it became a case. Recorded in the history of the part. */
@Serializable
data class EventBecomePart(
    @SerialName("version")
    val version: Long,
    /** The petition that was split. */
    @SerialName("whole_id")
    val wholeId: UUID,
    /** Its number. */
    @SerialName("whole_number")
    val wholeNumber: String,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "become_part"
}
