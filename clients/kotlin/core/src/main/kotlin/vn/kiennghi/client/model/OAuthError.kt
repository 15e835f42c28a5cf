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

/** Why a request to `/v1/oauth` was refused (RFC 6749, section 5.2). */
@Serializable
data class OAuthError(
    /** The stable code that a problem would have. */
    @SerialName("code")
    val code: ProblemCode,
    @SerialName("error")
    val error: String,
    /** In English: the standard allows only ASCII characters here. */
    @SerialName("error_description")
    val errorDescription: String,
    /** Quote it when you ask for help; it is in the server's log. */
    @SerialName("request_id")
    val requestId: UUID,
)
