@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** Submits a response, as `POST /v1/responses`. */
@Serializable
data class ResponseSyncWrite(
    /**
     * The idempotency key of the write, in 1 to 255 visible ASCII characters: sent again with the same write, it is
     * done once and has the same result, for 48 hours.
     */
    @SerialName("key")
    val key: String,
    @SerialName("response")
    val response: NewResponse,
) : SyncWrite {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "response"
}
