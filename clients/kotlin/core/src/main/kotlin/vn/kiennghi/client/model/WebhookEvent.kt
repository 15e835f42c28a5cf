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
 * What a message to a webhook says.
 *
 * - `petition.changed`: A petition changed, or came into sight.
 * - `petition.deleted`: The client does not see a petition any more: delete what you have of it.
 * - `recommendation.changed`: A recommendation changed, or came into sight.
 * - `recommendation.deleted`: The client does not see a recommendation any more: delete what you have of it.
 * - `resync`: Changes are missing, because the database was restored or the webhook stood still too long: read
 * everything again.
 * - `ping`: A test.
 */
@Serializable(with = WebhookEventSerializer::class)
enum class WebhookEvent(override val value: String) : ApiWord {
    PETITION_PERIOD_CHANGED("petition.changed"),
    PETITION_PERIOD_DELETED("petition.deleted"),
    RECOMMENDATION_PERIOD_CHANGED("recommendation.changed"),
    RECOMMENDATION_PERIOD_DELETED("recommendation.deleted"),
    RESYNC("resync"),
    PING("ping"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object WebhookEventSerializer :
    WordSerializer<WebhookEvent>("WebhookEvent", WebhookEvent.entries, WebhookEvent.UNRECOGNIZED)
