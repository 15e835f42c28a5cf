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
 * Why a subscription is disabled.
 *
 * - `by_request`: The subscriber or an admin disabled it.
 * - `refused`: The mail server refused the address for good.
 * - `bounced`: A mail came back.
 */
@Serializable(with = MailEndSerializer::class)
enum class MailEnd(override val value: String) : ApiWord {
    BY_REQUEST("by_request"),
    REFUSED("refused"),
    BOUNCED("bounced"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object MailEndSerializer :
    WordSerializer<MailEnd>("MailEnd", MailEnd.entries, MailEnd.UNRECOGNIZED)
