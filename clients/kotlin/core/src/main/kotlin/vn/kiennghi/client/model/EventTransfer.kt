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

/** The obligation of an addressee that has ended was transferred to its successors. */
@Serializable
data class EventTransfer(
    @SerialName("document")
    val document: DocumentReference?,
    /** The addressee that has ended. */
    @SerialName("organization_id")
    val organizationId: UUID,
    /** Its name. */
    @SerialName("organization_name")
    val organizationName: String,
    /** Its successors. The first one reports on the commitments. */
    @SerialName("successors")
    val successors: List<EventOrganization>,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "transfer"
}
