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

/** The number of addressees by completion. */
@Serializable
data class AddresseeCounts(
    @SerialName("done")
    val done: Long,
    /** Not reviewed yet. */
    @SerialName("not_assessed")
    val notAssessed: Long,
    @SerialName("not_done")
    val notDone: Long,
    @SerialName("partly")
    val partly: Long,
    @SerialName("total")
    val total: Long,
)
