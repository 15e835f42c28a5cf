@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** Changes, and where to go on. */
@Serializable
data class Changes(
    /** Whether there are more changes now. Otherwise, ask again later, or with `wait`. */
    @SerialName("has_more")
    val hasMore: Boolean,
    /**
     * In the order of commits. A case that changed several times comes once or several times; the last one counts.
     */
    @SerialName("items")
    val items: List<Change>,
    /** Send it as `cursor` to get the next changes. Keep it together with what you keep of the items. */
    @SerialName("next_cursor")
    val nextCursor: String,
)
