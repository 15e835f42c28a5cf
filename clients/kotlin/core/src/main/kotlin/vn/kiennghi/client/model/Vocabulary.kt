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

/** The words of every enum of the document, and the fields of every form. */
@Serializable
data class Vocabulary(
    /** By the name of the enum's schema in the document; the words of each in the order to show. */
    @SerialName("enums")
    val enums: Map<String, List<LabelledWord>>,
    /** The fields of the request bodies of the document, in the order to show. */
    @SerialName("fields")
    val fields: List<LabelledField>,
)
