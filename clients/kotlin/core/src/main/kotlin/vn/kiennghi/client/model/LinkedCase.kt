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

/** The case at the other end of a link. */
@Serializable
data class LinkedCase(
    /** `null` for a complaint or denunciation that was forwarded. */
    @SerialName("content")
    val content: String?,
    /** For a recommendation: completion, rolled up over its reviewed addressees. */
    @SerialName("fulfilment")
    val fulfilment: Fulfilment?,
    @SerialName("id")
    val id: UUID,
    @SerialName("kind")
    val kind: CaseKind,
    @SerialName("number")
    val number: String,
    @SerialName("outcome")
    val outcome: Outcome?,
    @SerialName("status")
    val status: Status,
)
