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

/** What became of the contest of a recorded step; of several, the newest. */
@Serializable
data class ContestState(
    /** The day since which it is contested. */
    @SerialName("contested_on")
    val contestedOn: LocalDate,
    @SerialName("decided_on")
    val decidedOn: LocalDate?,
    @SerialName("id")
    val id: UUID,
    @SerialName("status")
    val status: ContestStatus,
)
