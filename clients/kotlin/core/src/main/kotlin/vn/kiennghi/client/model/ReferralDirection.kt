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
 * Whether referrals came to the caller's council or went out from it.
 *
 * - `incoming`: What other councils referred to the caller's.
 * - `outgoing`: What the caller's council referred to others.
 */
@Serializable(with = ReferralDirectionSerializer::class)
enum class ReferralDirection(override val value: String) : ApiWord {
    INCOMING("incoming"),
    OUTGOING("outgoing"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object ReferralDirectionSerializer :
    WordSerializer<ReferralDirection>("ReferralDirection", ReferralDirection.entries, ReferralDirection.UNRECOGNIZED)
