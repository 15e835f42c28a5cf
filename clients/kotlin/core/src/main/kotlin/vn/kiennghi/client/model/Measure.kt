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

/** A measure of success. */
@Serializable
data class Measure(
    @SerialName("indicator")
    val indicator: String,
    /** The value at the beginning, in `unit`. */
    @SerialName("baseline")
    val baseline: Double? = null,
    /** The value to be reached, in `unit`. */
    @SerialName("target")
    val target: Double? = null,
    @SerialName("unit")
    val unit: String? = null,
)
