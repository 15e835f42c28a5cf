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

/** Writes to do in their order. */
@Serializable
data class SyncBatch(
    @SerialName("writes")
    val writes: List<SyncWrite>,
    /** Whether all writes are done or none. Otherwise each is done whatever becomes of the others. */
    @SerialName("atomic")
    val atomic: Boolean? = null,
    /** Whether the results contain the records as they are after the write. */
    @SerialName("with_records")
    val withRecords: Boolean? = null,
)
