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

/** A text that somebody typed. It may name people, so it can be erased; the event keeps the digest. */
@Serializable
data class FreeText(
    /**
     * Keyed digest of the text, bound to the event and the field: it proves later which text stood, and reveals
     * nothing about an erased one.
     */
    @SerialName("digest")
    val digest: String,
    /** `null` when it was erased. */
    @SerialName("text")
    val text: String?,
)
