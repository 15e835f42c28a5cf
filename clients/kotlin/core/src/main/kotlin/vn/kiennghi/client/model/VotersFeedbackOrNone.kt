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
 * - `satisfied`: They are satisfied (hài lòng).
 * - `partly_satisfied`: They are partly satisfied.
 * - `dissatisfied`: They are not satisfied, so a leader can reopen the case for that reason.
 * - `none`: The voters were not asked.
 */
@Serializable(with = VotersFeedbackOrNoneSerializer::class)
enum class VotersFeedbackOrNone(override val value: String) : ApiWord {
    SATISFIED("satisfied"),
    PARTLY_SATISFIED("partly_satisfied"),
    DISSATISFIED("dissatisfied"),
    NONE("none"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object VotersFeedbackOrNoneSerializer :
    WordSerializer<VotersFeedbackOrNone>("VotersFeedbackOrNone", VotersFeedbackOrNone.entries, VotersFeedbackOrNone.UNRECOGNIZED)
