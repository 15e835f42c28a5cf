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

/** The session in which it was raised. */
@Serializable
data class RaisedIn(
    @SerialName("id")
    val id: UUID,
    @SerialName("ordinal")
    val ordinal: Int,
    @SerialName("term_id")
    val termId: UUID,
    @SerialName("term_name")
    val termName: String,
)
