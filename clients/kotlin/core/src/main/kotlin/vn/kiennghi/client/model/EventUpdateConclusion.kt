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

/** The draft of a conclusion was edited. */
@Serializable
data class EventUpdateConclusion(
    /** Each changed field with its value before and after; `null` for the recommendations, which are long. */
    @SerialName("changed")
    val changed: Map<String, FieldChange?>,
    /** The number of recommendations after the edit. */
    @SerialName("recommendation_count")
    val recommendationCount: Long,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "update_conclusion"
}
