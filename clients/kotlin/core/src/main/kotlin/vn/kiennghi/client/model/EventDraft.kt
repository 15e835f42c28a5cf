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

/**
 * The draft of a response was submitted with an access link, confirmed or returned. The text is in the draft; why it
 * was returned is the reason of the event.
 */
@Serializable
data class EventDraft(
    /** The agency that wrote it. */
    @SerialName("organization_id")
    val organizationId: UUID,
    /** Its name at the time of the event. */
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("outcome")
    val outcome: Outcome,
    /** The draft that waited before, and in whose place this one is. */
    @SerialName("replaced_id")
    val replacedId: UUID?,
    /** The draft: `GET /v1/response-drafts/{response_draft_id}`. */
    @SerialName("response_draft_id")
    val responseDraftId: UUID,
    /** The response that it became; `null` unless it was confirmed. */
    @SerialName("response_id")
    val responseId: UUID?,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "draft"
}
