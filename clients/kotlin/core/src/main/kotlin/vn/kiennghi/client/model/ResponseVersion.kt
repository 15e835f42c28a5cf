@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.time.OffsetDateTime
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/**
 * One version of a response: the first answer, a correction or a further answer. For each assignment the newest that
 * names it counts.
 */
@Serializable
data class ResponseVersion(
    /** The assignments that it names, as far as the caller may see them. */
    @SerialName("assignment_ids")
    val assignmentIds: List<UUID>,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("document")
    val document: DocumentReference?,
    @SerialName("evidence")
    val evidence: List<DocumentReference>,
    @SerialName("id")
    val id: UUID,
    @SerialName("kind")
    val kind: ResponseKind,
    /** The day for which it counts. */
    @SerialName("on")
    val on: LocalDate,
    @SerialName("outcome")
    val outcome: Outcome,
    @SerialName("outcome_group")
    val outcomeGroup: OutcomeGroup,
    @SerialName("text")
    val text: String,
    @SerialName("undated")
    val undated: Boolean,
)
