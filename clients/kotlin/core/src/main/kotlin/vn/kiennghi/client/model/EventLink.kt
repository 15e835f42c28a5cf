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

/** A link between two cases was created. Recorded in the history of both cases. */
@Serializable
data class EventLink(
    /** The other case. */
    @SerialName("case_id")
    val caseId: UUID,
    /** The number of the other case. */
    @SerialName("case_number")
    val caseNumber: String,
    /** The end of the link at which this case is. */
    @SerialName("direction")
    val direction: LinkDirection,
    @SerialName("kind")
    val kind: LinkKind,
    /** The link. */
    @SerialName("link_id")
    val linkId: UUID,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "link"
}
