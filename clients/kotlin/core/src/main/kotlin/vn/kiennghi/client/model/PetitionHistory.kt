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

/** A petition and what happened to it. */
@Serializable
data class PetitionHistory(
    @SerialName("petition")
    val petition: NewPetition,
    /** In the order in which they happened. */
    @SerialName("steps")
    val steps: List<HistoryStep>,
    /**
     * Why the steps are entered later than they happened, and the register from which they are copied: for each step
     * of an earlier day that does not say it itself. What an agency with users did or said needs a paper of its own.
     */
    @SerialName("late_entry")
    val lateEntry: LateEntry? = null,
)
