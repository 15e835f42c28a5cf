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

/** What voters said about the current answers; those whose voters were not asked are in none of the numbers. */
@Serializable
data class FeedbackFigures(
    @SerialName("dissatisfied")
    val dissatisfied: Long,
    @SerialName("partly_satisfied")
    val partlySatisfied: Long,
    @SerialName("satisfied")
    val satisfied: Long,
)
