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

/** Tasks were taken out of a recommendation that contained several. */
@Serializable
data class EventSplit(
    /** The new recommendations. */
    @SerialName("case_ids")
    val caseIds: List<UUID>,
    /** The text that remains. */
    @SerialName("content")
    val content: FreeText,
    /** The text of the recommendation before the split. */
    @SerialName("old_content")
    val oldContent: FreeText,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "split"
}
