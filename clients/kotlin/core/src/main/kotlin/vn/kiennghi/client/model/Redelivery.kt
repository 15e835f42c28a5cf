@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.OffsetDateTime
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** Which messages to send again: those named, or those of a time. */
@Serializable
data class Redelivery(
    @SerialName("deliveries")
    val deliveries: List<UUID>? = null,
    /** Of those that were made before this moment. Default: now. */
    @SerialName("made_before")
    val madeBefore: OffsetDateTime? = null,
    /** Of those that were made at this moment or later. */
    @SerialName("made_since")
    val madeSince: OffsetDateTime? = null,
    /** Of those with this status: `failed` or `delivered`. Default: `failed`. */
    @SerialName("status")
    val status: DeliveryStatus? = null,
)
