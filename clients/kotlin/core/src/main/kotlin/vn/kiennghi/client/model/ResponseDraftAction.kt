@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.ApiWord
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer
import vn.kiennghi.client.WordSerializer

/**
 * What can be done about the draft of a response. A step is an `action` of `POST /v1/response-drafts/{id}/steps`.
 *
 * - `confirm_draft`: The office confirmed the draft of a response: it became the response.
 * - `return_draft`: The office returned the draft of a response, with a reason.
 */
@Serializable(with = ResponseDraftActionSerializer::class)
enum class ResponseDraftAction(override val value: String) : ApiWord {
    CONFIRM_DRAFT("confirm_draft"),
    RETURN_DRAFT("return_draft"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object ResponseDraftActionSerializer :
    WordSerializer<ResponseDraftAction>("ResponseDraftAction", ResponseDraftAction.entries, ResponseDraftAction.UNRECOGNIZED)
