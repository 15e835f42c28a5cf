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

/** Tokens in the format of OAuth 2.0 (RFC 6749, section 5.1). */
@Serializable
data class Tokens(
    /** Send it as `Authorization: Bearer …`. */
    @SerialName("access_token")
    val accessToken: String,
    /** Seconds until the access token expires. */
    @SerialName("expires_in")
    val expiresIn: Int,
    /** Always `Bearer`. */
    @SerialName("token_type")
    val tokenType: String,
    /** Can be used once; for 60 seconds a repeated use returns the same successor. Machine clients get none. */
    @SerialName("refresh_token")
    val refreshToken: String? = null,
    /** The scopes that a machine client was granted. */
    @SerialName("scope")
    val scope: String? = null,
)
