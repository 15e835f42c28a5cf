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

/** The lists that were asked for, each with its newest 200 items at most; the others are absent. */
@Serializable
data class ExpandedLists(
    @SerialName("next")
    val next: ExpandedNext,
    @SerialName("assignments")
    val assignments: List<AssignmentView>? = null,
    @SerialName("commitments")
    val commitments: List<CommitmentView>? = null,
    @SerialName("events")
    val events: List<EventView>? = null,
    @SerialName("letters")
    val letters: List<ReminderLetterView>? = null,
    @SerialName("links")
    val links: List<LinkView>? = null,
    @SerialName("responses")
    val responses: List<ResponseView>? = null,
)
