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

/** A conclusion was recorded, as a draft or to be issued at once. */
@Serializable
data class EventCreateConclusion(
    @SerialName("document")
    val document: DocumentReference?,
    @SerialName("form")
    val form: ConclusionForm,
    /** The number of recommendations. */
    @SerialName("recommendation_count")
    val recommendationCount: Long,
    /** The supervision. */
    @SerialName("supervision_id")
    val supervisionId: UUID,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "create_conclusion"
}
