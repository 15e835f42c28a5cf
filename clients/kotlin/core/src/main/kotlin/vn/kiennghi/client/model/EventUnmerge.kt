@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A merge was undone. Recorded in the history of both petitions. */
@Serializable
data class EventUnmerge(
    /** The other petition. */
    @SerialName("case_id")
    val caseId: UUID,
    /** The number of the other petition. */
    @SerialName("case_number")
    val caseNumber: String,
    @SerialName("direction")
    val direction: MergeDirection,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "unmerge"
}
