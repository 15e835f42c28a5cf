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

/**
 * Counts of the supervisions of a programme. Planned, under way, done and dropped add up to the total; the late ones
 * are also counted as planned or under way.
 */
@Serializable
data class ProgrammeSummary(
    /** Concluded or closed. */
    @SerialName("done")
    val done: Long,
    @SerialName("dropped")
    val dropped: Long,
    /** Neither done nor dropped, and past the planned day of conclusion. */
    @SerialName("late")
    val late: Long,
    @SerialName("planned")
    val planned: Long,
    @SerialName("total")
    val total: Long,
    /** Announced and not concluded. */
    @SerialName("under_way")
    val underWay: Long,
)
