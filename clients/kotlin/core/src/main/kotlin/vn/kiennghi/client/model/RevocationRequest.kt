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

/** A revocation request (RFC 7009). */
@Serializable
data class RevocationRequest(
    /** A refresh token (revokes its whole token family) or an access token. */
    @SerialName("token")
    val token: String,
    /** For a client that authenticates itself, unless sent as HTTP Basic. */
    @SerialName("client_id")
    val clientId: String? = null,
    @SerialName("client_secret")
    val clientSecret: String? = null,
    /** Ignored: the server recognizes its own tokens. */
    @SerialName("token_type_hint")
    val tokenTypeHint: String? = null,
)
