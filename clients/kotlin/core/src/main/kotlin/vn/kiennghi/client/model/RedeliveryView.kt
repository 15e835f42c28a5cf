@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.OffsetDateTime
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** How many messages are sent again. */
@Serializable
data class RedeliveryView(
    @SerialName("count")
    val count: Long,
    /** When there are more in that time: send the request again with this as `made_since`. */
    @SerialName("next_made_since")
    val nextMadeSince: OffsetDateTime?,
)
