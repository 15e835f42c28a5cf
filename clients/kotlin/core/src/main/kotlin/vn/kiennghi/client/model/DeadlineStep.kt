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
 * The step that a deadline rule limits.
 *
 * - `assign`: From acceptance to assignment to an agency.
 * - `respond`: The lead agency's response.
 * - `cooperate`: A co-operating agency's reply.
 * - `refer`: The answer of a central body or another council to which a petition was referred.
 * - `review`: The board's review of a response.
 * - `explain`: The explanation for a recommendation that was not carried out.
 * - `explain_complex`: The explanation in a complex case.
 * - `extend`: The longest extension, and how many of them.
 * - `decide_extension`: The leader's decision on a requested extension.
 * - `reply_interim`: The latest date that an interim reply can promise, and how many interim replies.
 * - `remind`: How many reminder letters come before the next escalation level.
 * - `due_soon`: How long before the due date a reminder is due.
 */
@Serializable(with = DeadlineStepSerializer::class)
enum class DeadlineStep(override val value: String) : ApiWord {
    ASSIGN("assign"),
    RESPOND("respond"),
    COOPERATE("cooperate"),
    REFER("refer"),
    REVIEW("review"),
    EXPLAIN("explain"),
    EXPLAIN_COMPLEX("explain_complex"),
    EXTEND("extend"),
    DECIDE_EXTENSION("decide_extension"),
    REPLY_INTERIM("reply_interim"),
    REMIND("remind"),
    DUE_SOON("due_soon"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object DeadlineStepSerializer :
    WordSerializer<DeadlineStep>("DeadlineStep", DeadlineStep.entries, DeadlineStep.UNRECOGNIZED)
