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

/** A token request (RFC 6749). Which fields are needed depends on the grant type. */
@Serializable
data class TokenRequest(
    /** `client_credentials` or `refresh_token`. */
    @SerialName("grant_type")
    val grantType: String,
    /** For `client_credentials`, unless sent as HTTP Basic. */
    @SerialName("client_id")
    val clientId: String? = null,
    @SerialName("client_secret")
    val clientSecret: String? = null,
    /** For `refresh_token`. */
    @SerialName("refresh_token")
    val refreshToken: String? = null,
    /** Scopes separated by spaces. Default: all scopes of the client. */
    @SerialName("scope")
    val scope: String? = null,
)
