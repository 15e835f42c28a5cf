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

/** A commitment as it was made; its text is in the commitment. One response can make thousands of them. */
@Serializable
data class EventCommitment(
    /** The commitment: `GET /v1/commitments/{commitment_id}`. */
    @SerialName("commitment_id")
    val commitmentId: UUID,
    /** Legal date: the due date; `null` for a condition. */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    /** Legal date: the first day of a period. */
    @SerialName("from_on")
    val fromOn: LocalDate?,
    @SerialName("precision")
    val precision: Precision,
    /** Legal date: the day to review the commitment. */
    @SerialName("review_on")
    val reviewOn: LocalDate?,
)
