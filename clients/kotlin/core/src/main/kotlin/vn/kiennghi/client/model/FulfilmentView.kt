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

/** The fulfilment of the norms of a year. */
@Serializable
data class FulfilmentView(
    /** One item for each norm and each body that it applies to. */
    @SerialName("items")
    val items: List<NormFulfilment>,
    @SerialName("year")
    val year: Int,
)
