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
 * The group in which an outcome is counted. Explained, partly resolved and resolved are separate groups.
 *
 * - `resolved`: The matter is resolved.
 * - `partly_resolved`: A part of the matter is resolved.
 * - `in_progress`: The matter is not resolved yet.
 * - `explained`: The matter was explained, and nothing has to be done.
 * - `not_resolved`: The matter is not resolved, and the agency does not intend to resolve it.
 */
@Serializable(with = OutcomeGroupSerializer::class)
enum class OutcomeGroup(override val value: String) : ApiWord {
    RESOLVED("resolved"),
    PARTLY_RESOLVED("partly_resolved"),
    IN_PROGRESS("in_progress"),
    EXPLAINED("explained"),
    NOT_RESOLVED("not_resolved"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object OutcomeGroupSerializer :
    WordSerializer<OutcomeGroup>("OutcomeGroup", OutcomeGroup.entries, OutcomeGroup.UNRECOGNIZED)
