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
 * What became of a mail.
 *
 * - `pending`: It waits for its next attempt.
 * - `sent`: The mail server took it.
 * - `failed`: It was given up after three days, the mail server refused the address, or nobody is to be told any
 * more.
 * - `bounced`: It came back after the mail server had taken it.
 */
@Serializable(with = MailStatusSerializer::class)
enum class MailStatus(override val value: String) : ApiWord {
    PENDING("pending"),
    SENT("sent"),
    FAILED("failed"),
    BOUNCED("bounced"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object MailStatusSerializer :
    WordSerializer<MailStatus>("MailStatus", MailStatus.entries, MailStatus.UNRECOGNIZED)
