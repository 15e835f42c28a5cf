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

/** Authorization server metadata (RFC 8414). */
@Serializable
data class Metadata(
    @SerialName("grant_types_supported")
    val grantTypesSupported: List<String>,
    @SerialName("issuer")
    val issuer: String,
    @SerialName("jwks_uri")
    val jwksUri: String,
    @SerialName("response_types_supported")
    val responseTypesSupported: List<String>,
    @SerialName("revocation_endpoint")
    val revocationEndpoint: String,
    @SerialName("revocation_endpoint_auth_methods_supported")
    val revocationEndpointAuthMethodsSupported: List<String>,
    @SerialName("scopes_supported")
    val scopesSupported: List<String>,
    @SerialName("token_endpoint")
    val tokenEndpoint: String,
    /** `none` for people's refresh tokens. */
    @SerialName("token_endpoint_auth_methods_supported")
    val tokenEndpointAuthMethodsSupported: List<String>,
)
