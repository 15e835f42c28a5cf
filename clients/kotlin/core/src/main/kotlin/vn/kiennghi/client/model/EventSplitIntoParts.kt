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

/** A petition was split into parts. */
@Serializable
data class EventSplitIntoParts(
    /** The agencies that had the petition; their assignments ended. */
    @SerialName("agencies")
    val agencies: List<EventOrganization>,
    /** The parts, in their order. */
    @SerialName("parts")
    val parts: List<EventPart>,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "split_into_parts"
}
