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

/** One of the tasks. */
@Serializable
data class SplitPart(
    @SerialName("content")
    val content: String,
    /** Default: the addressees of the split recommendation. */
    @SerialName("addressees")
    val addressees: List<NewAddressee>? = null,
    @SerialName("deliverable")
    val deliverable: String? = null,
)
