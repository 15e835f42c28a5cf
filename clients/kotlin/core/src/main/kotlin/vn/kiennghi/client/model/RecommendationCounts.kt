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

/** Counts of the recommendations of a supervision, by status and result. */
@Serializable
data class RecommendationCounts(
    @SerialName("closed")
    val closed: Long,
    /** Found to be carried out, whether open or closed. */
    @SerialName("done")
    val done: Long,
    /** Not reviewed yet. */
    @SerialName("not_assessed")
    val notAssessed: Long,
    @SerialName("not_done")
    val notDone: Long,
    /** Assigned to their addressees, or followed up. */
    @SerialName("open")
    val `open`: Long,
    @SerialName("partly")
    val partly: Long,
    @SerialName("total")
    val total: Long,
)
