@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.PageCount
import vn.kiennghi.client.UuidSerializer

/** A queue of work. */
@Serializable
data class QueueView(
    /** The number of items: exact up to 10,000. */
    @SerialName("count")
    val count: PageCount,
    /** The list of the items, with its filters. */
    @SerialName("href")
    val href: String,
    /** What it is called, in the language of the request. */
    @SerialName("label")
    val label: String,
    @SerialName("queue")
    val queue: Queue,
)
