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

/** A response was corrected. The text is in the new version. */
@Serializable
data class EventCorrectAnswer(
    /** The version that counted before. */
    @SerialName("corrected_id")
    val correctedId: UUID,
    /** The document that contains the correction. */
    @SerialName("document")
    val document: DocumentReference?,
    /** Documents that prove that the work was done. */
    @SerialName("evidence")
    val evidence: List<DocumentReference>,
    @SerialName("old_outcome")
    val oldOutcome: Outcome?,
    @SerialName("outcome")
    val outcome: Outcome,
    /** The new version: `GET /v1/responses/{response_id}`. */
    @SerialName("response_id")
    val responseId: UUID,
    /** Whether the matter is in progress and no commitment names a day. */
    @SerialName("undated")
    val undated: Boolean,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "correct_answer"
}
