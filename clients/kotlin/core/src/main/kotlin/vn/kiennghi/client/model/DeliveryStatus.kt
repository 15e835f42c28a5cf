@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.ApiWord
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer
import vn.kiennghi.client.WordSerializer

/**
 * Where a message to a webhook is.
 *
 * - `pending`: It waits for its next attempt.
 * - `delivered`: The receiver answered with a status of 200 to 299.
 * - `failed`: Ten attempts failed, while the receiver took others. It can be sent again.
 */
@Serializable(with = DeliveryStatusSerializer::class)
enum class DeliveryStatus(override val value: String) : ApiWord {
    PENDING("pending"),
    DELIVERED("delivered"),
    FAILED("failed"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object DeliveryStatusSerializer :
    WordSerializer<DeliveryStatus>("DeliveryStatus", DeliveryStatus.entries, DeliveryStatus.UNRECOGNIZED)
