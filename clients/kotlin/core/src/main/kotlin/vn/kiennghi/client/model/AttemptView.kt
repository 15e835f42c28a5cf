@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.OffsetDateTime
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The last attempt to send a message. */
@Serializable
data class AttemptView(
    @SerialName("at")
    val at: OffsetDateTime,
    @SerialName("duration_ms")
    val durationMs: Int,
    /** Why there was no answer. */
    @SerialName("failure")
    val failure: String?,
    /** The request's first line and its headers. */
    @SerialName("request_head")
    val requestHead: String,
    /** The beginning of the response's body, at most 4 KiB. */
    @SerialName("response_body")
    val responseBody: String?,
    /** The response's first line and its headers, at most 4 KiB. */
    @SerialName("response_head")
    val responseHead: String?,
    /** The status that the receiver answered; `null` without an answer. */
    @SerialName("response_status")
    val responseStatus: Int?,
)
