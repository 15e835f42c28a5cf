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

/** The council verified a commitment. */
@Serializable
data class EventVerifyCommitment(
    /** The commitment. */
    @SerialName("commitment_id")
    val commitmentId: UUID,
    /** What was promised. */
    @SerialName("commitment_text")
    val commitmentText: FreeText,
    /** Legal date: the due date; `null` for a condition. */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    /** Legal date: the day it was fulfilled. */
    @SerialName("fulfilled_on")
    val fulfilledOn: LocalDate?,
    /** The finding: kept, kept late, or broken. */
    @SerialName("status")
    val status: CommitmentStatus,
    /** The verification. */
    @SerialName("text")
    val text: FreeText,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "verify_commitment"
}
