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

/** What became of the writes of a batch. */
@Serializable
data class SyncResults(
    /** Whether every write was done. Of an atomic batch that is not complete, nothing was done. */
    @SerialName("complete")
    val complete: Boolean,
    /** In the order of the writes. */
    @SerialName("results")
    val results: List<SyncResult>,
)
