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

/** A response of an agency, or a later version of one. */
@Serializable
data class ResponseView(
    /** The assignments answered, as far as the caller may see them. */
    @SerialName("answers")
    val answers: List<Answered>,
    /** The commitments in those cases: one row for each case and commitment. */
    @SerialName("commitments")
    val commitments: List<CommitmentBrief>,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("document")
    val document: DocumentReference?,
    /** Evidence that the work was done; required for the completion of a recommendation. */
    @SerialName("evidence")
    val evidence: List<DocumentReference>,
    @SerialName("id")
    val id: UUID,
    @SerialName("kind")
    val kind: ResponseKind,
    /** The day for which it counts. */
    @SerialName("on")
    val on: LocalDate,
    @SerialName("organization_id")
    val organizationId: UUID,
    /** The agency's name at the time of the response. */
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("outcome")
    val outcome: Outcome,
    @SerialName("outcome_group")
    val outcomeGroup: OutcomeGroup,
    @SerialName("text")
    val text: String,
    /** Whether the matter is in progress and no commitment of the answer names a day. */
    @SerialName("undated")
    val undated: Boolean,
    /** The first response of which this is a version; `null` for the first itself. */
    @SerialName("version_of")
    val versionOf: UUID?,
    /** Every version of the response in those cases, this one included, the newest first. `null` in lists. */
    @SerialName("versions")
    val versions: List<ResponseVersion>?,
)
