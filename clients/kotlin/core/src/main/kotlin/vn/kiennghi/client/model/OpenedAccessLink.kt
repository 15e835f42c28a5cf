@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** What opens the operations of `/v1/linked-assignment`, and nothing else. */
@Serializable
data class OpenedAccessLink(
    /** To be sent as `Authorization: Bearer …`. */
    @SerialName("access_token")
    val accessToken: String,
    /** Seconds until it ends, unless the link is revoked or the assignment ends before. */
    @SerialName("expires_in")
    val expiresIn: Long,
    @SerialName("token_type")
    val tokenType: String,
)
