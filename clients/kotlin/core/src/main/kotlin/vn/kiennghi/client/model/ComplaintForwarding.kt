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

/** To whom a complaint or denunciation was forwarded. Its text is not shown any more. */
@Serializable
data class ComplaintForwarding(
    /** The forwarding document. */
    @SerialName("document")
    val document: DocumentReference?,
    /** Legal date. */
    @SerialName("on")
    val on: LocalDate,
    /** The receiving organization; `null` when it is not in the directory. */
    @SerialName("organization_id")
    val organizationId: UUID?,
    /** The number of the receipt that the receiver gave. */
    @SerialName("receipt_number")
    val receiptNumber: String?,
    /** The name of the receiver on that day. */
    @SerialName("receiver")
    val `receiver`: String,
)
