@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** An Ed25519 public key (RFC 8037). */
@Serializable
data class Jwk(
    /** Always `EdDSA`. */
    @SerialName("alg")
    val alg: String,
    /** Always `Ed25519`. */
    @SerialName("crv")
    val crv: String,
    @SerialName("kid")
    val kid: UUID,
    /** Always `OKP`. */
    @SerialName("kty")
    val kty: String,
    /** Always `sig`. */
    @SerialName("use")
    val use: String,
    /** The public key, encoded in Base64url. */
    @SerialName("x")
    val x: String,
)
