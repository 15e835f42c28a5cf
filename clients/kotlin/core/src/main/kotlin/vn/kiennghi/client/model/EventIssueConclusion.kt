@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A conclusion was issued: its recommendations are assigned to their addressees. */
@Serializable
data class EventIssueConclusion(
    /** The recommendations. */
    @SerialName("case_ids")
    val caseIds: List<UUID>,
    /** The signed document. */
    @SerialName("document")
    val document: DocumentReference,
    /** The supervision. */
    @SerialName("supervision_id")
    val supervisionId: UUID,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "issue_conclusion"
}
