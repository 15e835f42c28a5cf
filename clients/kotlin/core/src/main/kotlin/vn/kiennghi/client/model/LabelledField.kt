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

/** A field of request bodies, and what to call it. */
@Serializable
data class LabelledField(
    /** The label in English. */
    @SerialName("en")
    val en: String,
    /**
     * The list from which ids in this field are chosen, a URI template (RFC 6570): `{council_id}` and `{case_id}` are
     * those of what the form is about. It takes `limit` and `cursor`, and `q` where the document says so.
     */
    @SerialName("list")
    val list: String?,
    /** The name as request bodies have it. */
    @SerialName("name")
    val name: String,
    /** The label in Vietnamese. */
    @SerialName("vi")
    val vi: String,
)
