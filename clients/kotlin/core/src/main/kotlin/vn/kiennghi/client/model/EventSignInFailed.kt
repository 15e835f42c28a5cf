@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.OffsetDateTime
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** Sign-ins of a user failed. Only some counts are recorded. */
@Serializable
data class EventSignInFailed(
    /** How many failed since `since`. */
    @SerialName("failures")
    val failures: Int,
    /**
     * The network of the last one, without the part of the address that tells one connection from its neighbours.
     */
    @SerialName("network")
    val network: String,
    /** When the count began. */
    @SerialName("since")
    val since: OffsetDateTime,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "sign_in_failed"
}
