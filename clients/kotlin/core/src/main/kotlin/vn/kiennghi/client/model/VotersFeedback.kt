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
 * What voters said about the answer, when they were asked at a later meeting.
 *
 * - `satisfied`: They are satisfied (hài lòng).
 * - `partly_satisfied`: They are partly satisfied.
 * - `dissatisfied`: They are not satisfied, so a leader can reopen the case for that reason.
 */
@Serializable(with = VotersFeedbackSerializer::class)
enum class VotersFeedback(override val value: String) : ApiWord {
    SATISFIED("satisfied"),
    PARTLY_SATISFIED("partly_satisfied"),
    DISSATISFIED("dissatisfied"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object VotersFeedbackSerializer :
    WordSerializer<VotersFeedback>("VotersFeedback", VotersFeedback.entries, VotersFeedback.UNRECOGNIZED)
