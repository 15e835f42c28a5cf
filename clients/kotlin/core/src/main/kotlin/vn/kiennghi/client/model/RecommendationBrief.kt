@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A recommendation of a conclusion. */
@Serializable
data class RecommendationBrief(
    @SerialName("addressees")
    val addressees: List<AddresseeBrief>,
    @SerialName("content")
    val content: String,
    @SerialName("due_on")
    val dueOn: LocalDate?,
    @SerialName("fulfilled_percent")
    val fulfilledPercent: Int?,
    /** The combined result over all addressees; `null` when not known. */
    @SerialName("fulfilment")
    val fulfilment: Fulfilment?,
    @SerialName("id")
    val id: UUID,
    @SerialName("number")
    val number: String,
    @SerialName("priority")
    val priority: Priority?,
    @SerialName("status")
    val status: Status,
)
