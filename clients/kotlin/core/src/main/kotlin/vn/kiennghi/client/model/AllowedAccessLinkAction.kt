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

/**
 * Something that the caller may do now, and the request by which it is done. A request that changes the resource
 * itself needs its version in `If-Match`.
 */
@Serializable
data class AllowedAccessLinkAction(
    @SerialName("action")
    val action: AccessLinkAction,
    /** The path of the request. */
    @SerialName("href")
    val href: String,
    /** What it is called, in the language of the request. */
    @SerialName("label")
    val label: String,
    /** The method of the request. */
    @SerialName("method")
    val method: String,
    /** The schema of the body in the served document; `null` when the request has no body. */
    @SerialName("schema")
    val schema: String?,
)
