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

/** One wrong field or parameter. */
@Serializable
data class FieldError(
    /** A stable code: `length`, `range`, `unknown`, `not_found` … */
    @SerialName("code")
    val code: String,
    /** In the caller's language. */
    @SerialName("detail")
    val detail: String,
    /** The name of the query parameter, path parameter or header. */
    @SerialName("parameter")
    val parameter: String? = null,
    /** A JSON pointer to the field of the body. */
    @SerialName("pointer")
    val pointer: String? = null,
)
