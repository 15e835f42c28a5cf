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

/** An agency responded. The text is in the response. */
@Serializable
data class EventRespond(
    /** The agencies for which a committee answers: they had not answered it. */
    @SerialName("answered_for")
    val answeredFor: List<EventOrganization>,
    /** What the agency commits to do in this case. */
    @SerialName("commitments")
    val commitments: List<EventCommitment>,
    /** The document that contains the response. */
    @SerialName("document")
    val document: DocumentReference?,
    /** Documents that prove that the work was done. */
    @SerialName("evidence")
    val evidence: List<DocumentReference>,
    @SerialName("outcome")
    val outcome: Outcome,
    /** The response: `GET /v1/responses/{response_id}`. */
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
    private val tag: String = "respond"
}
