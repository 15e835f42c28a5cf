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
 * When a subscriber is told.
 *
 * - `immediately`: Within a minute, but not again within ten minutes.
 * - `daily`: Once on each working day, in the morning, if something waits or happened.
 */
@Serializable(with = MailFrequencySerializer::class)
enum class MailFrequency(override val value: String) : ApiWord {
    IMMEDIATELY("immediately"),
    DAILY("daily"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object MailFrequencySerializer :
    WordSerializer<MailFrequency>("MailFrequency", MailFrequency.entries, MailFrequency.UNRECOGNIZED)
