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

/** Why a request was refused. */
@Serializable
data class Problem(
    @SerialName("code")
    val code: ProblemCode,
    /** The path of the request. */
    @SerialName("instance")
    val instance: String,
    /** Quote it when you ask for help; it is in the server's log. */
    @SerialName("request_id")
    val requestId: UUID,
    @SerialName("status")
    val status: Int,
    /** In the caller's language. */
    @SerialName("title")
    val title: String,
    /** Identifies the kind of problem: the address of its section in the catalogue at `/problems`. */
    @SerialName("type")
    val type: String,
    /** What is wrong with this request, in the caller's language. */
    @SerialName("detail")
    val detail: String? = null,
    /** The wrong fields or parameters. */
    @SerialName("errors")
    val errors: List<FieldError>? = null,
)
