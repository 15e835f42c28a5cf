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
 * The council's decision on a position that does not accept the whole recommendation.
 *
 * - `upheld`: The recommendation is upheld.
 * - `amended`: The recommendation is amended: another due date, or as the decision says.
 * - `lifted`: The recommendation is lifted: the addressee is no longer bound.
 */
@Serializable(with = PositionDecisionSerializer::class)
enum class PositionDecision(override val value: String) : ApiWord {
    UPHELD("upheld"),
    AMENDED("amended"),
    LIFTED("lifted"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object PositionDecisionSerializer :
    WordSerializer<PositionDecision>("PositionDecision", PositionDecision.entries, PositionDecision.UNRECOGNIZED)
