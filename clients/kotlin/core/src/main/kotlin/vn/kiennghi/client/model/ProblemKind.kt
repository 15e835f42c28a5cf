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

/** One kind of problem. */
@Serializable
data class ProblemKind(
    /** What the caller can do about it, in the caller's language. */
    @SerialName("advice")
    val advice: String,
    @SerialName("code")
    val code: ProblemCode,
    @SerialName("status")
    val status: Int,
    /** In the caller's language. */
    @SerialName("title")
    val title: String,
    /** The `type` of such a problem: the address of its section in the catalogue. */
    @SerialName("type")
    val type: String,
)
