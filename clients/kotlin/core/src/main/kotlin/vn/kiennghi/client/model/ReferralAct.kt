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
 * What can be done about a referral, for the filter `allowed`.
 *
 * - `accept`: A petition was accepted and classified (tiếp nhận).
 * - `return`: An agency returned its assignment, with a reason.
 * - `answer`: What another council referred was answered to that council.
 */
@Serializable(with = ReferralActSerializer::class)
enum class ReferralAct(override val value: String) : ApiWord {
    ACCEPT("accept"),
    RETURN("return"),
    ANSWER("answer"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object ReferralActSerializer :
    WordSerializer<ReferralAct>("ReferralAct", ReferralAct.entries, ReferralAct.UNRECOGNIZED)
