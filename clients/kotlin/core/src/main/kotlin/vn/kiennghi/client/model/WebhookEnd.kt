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
 * Why a webhook is disabled.
 *
 * - `by_request`: An admin disabled it.
 * - `gone`: The receiver answered 410.
 * - `failing`: No attempt succeeded for five days.
 */
@Serializable(with = WebhookEndSerializer::class)
enum class WebhookEnd(override val value: String) : ApiWord {
    BY_REQUEST("by_request"),
    GONE("gone"),
    FAILING("failing"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object WebhookEndSerializer :
    WordSerializer<WebhookEnd>("WebhookEnd", WebhookEnd.entries, WebhookEnd.UNRECOGNIZED)
