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

/** An event of the stream, by the names of its lines. */
@Serializable
data class StreamEvent(
    /**
     * JSON. Of `change`: a change, as `GET /v1/changes` has it. Of `current`: an empty object. Of `problem`: the
     * problem that ends the stream.
     */
    @SerialName("data")
    val `data`: String,
    /** `change`, `current` or `problem`. */
    @SerialName("event")
    val event: String,
    /** Where to go on after this event; left out when more of those that were read together follow. */
    @SerialName("id")
    val id: String? = null,
)
