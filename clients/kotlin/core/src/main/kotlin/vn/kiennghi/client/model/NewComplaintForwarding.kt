@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/**
 * The receiver of a complaint or denunciation: an organization of the directory or, if it is not there, its name.
 */
@Serializable
data class NewComplaintForwarding(
    /** The forwarding document. */
    @SerialName("document")
    val document: DocumentReference? = null,
    /** Legal date, not after today and not before the day of receipt. Default: today. */
    @SerialName("on")
    val on: LocalDate? = null,
    @SerialName("organization_id")
    val organizationId: UUID? = null,
    /** The number of the receipt that the receiver gave. */
    @SerialName("receipt_number")
    val receiptNumber: String? = null,
    @SerialName("receiver")
    val `receiver`: String? = null,
)
