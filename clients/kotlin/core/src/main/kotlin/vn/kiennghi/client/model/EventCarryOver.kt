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

/** A commitment was carried over to a later session. */
@Serializable
data class EventCarryOver(
    /** The commitment. */
    @SerialName("commitment_id")
    val commitmentId: UUID,
    /** What was promised. */
    @SerialName("commitment_text")
    val commitmentText: FreeText,
    /** Legal date: the due date from now on. */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    /** Legal date: the due date before. */
    @SerialName("old_due_on")
    val oldDueOn: LocalDate?,
    /** Legal date: the review date before. */
    @SerialName("old_review_on")
    val oldReviewOn: LocalDate?,
    /** Legal date: the review date from now on. */
    @SerialName("review_on")
    val reviewOn: LocalDate?,
    /** The session to which it was carried over. */
    @SerialName("to_session_id")
    val toSessionId: UUID?,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "carry_over"
}
