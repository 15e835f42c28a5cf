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
 * The language of mails.
 *
 * - `vi`: Vietnamese.
 * - `en`: English.
 */
@Serializable(with = MailLanguageSerializer::class)
enum class MailLanguage(override val value: String) : ApiWord {
    VI("vi"),
    EN("en"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object MailLanguageSerializer :
    WordSerializer<MailLanguage>("MailLanguage", MailLanguage.entries, MailLanguage.UNRECOGNIZED)
