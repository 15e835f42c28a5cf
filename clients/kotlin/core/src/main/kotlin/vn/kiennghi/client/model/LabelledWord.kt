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

/** A word of an enum, and what to call it. */
@Serializable
data class LabelledWord(
    /** The label in English. */
    @SerialName("en")
    val en: String,
    /** The label in Vietnamese. */
    @SerialName("vi")
    val vi: String,
    /** The word as requests and responses have it. */
    @SerialName("word")
    val word: String,
)
