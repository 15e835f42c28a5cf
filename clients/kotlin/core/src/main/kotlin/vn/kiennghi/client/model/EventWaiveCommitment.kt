@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The council waived a commitment: the agency is no longer bound by it. */
@Serializable
data class EventWaiveCommitment(
    /** The commitment. */
    @SerialName("commitment_id")
    val commitmentId: UUID,
    /** What was promised. */
    @SerialName("commitment_text")
    val commitmentText: FreeText,
    /** Legal date: the due date; `null` for a condition. */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "waive_commitment"
}
