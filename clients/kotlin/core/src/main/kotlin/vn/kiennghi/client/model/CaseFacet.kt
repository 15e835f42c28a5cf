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
 * A filter of cases by whose values they are counted.
 *
 * - `kind`: Petitions and recommendations.
 * - `status`: The status in the workflow.
 * - `outcome`: The outcome of the current answer.
 * - `verdict`: The verdict of the review.
 * - `nature`: The nature of the petition.
 * - `channel`: How it arrived.
 * - `competence_level`: The level that is competent.
 * - `phase`: Before or after the session.
 * - `voters_feedback`: Whether the voters are satisfied.
 * - `priority`: The priority of a recommendation.
 * - `fulfilment`: The completion of a recommendation.
 * - `reject_reason`: Why it was rejected.
 * - `area`: What places it is about.
 * - `timeliness`: The timeliness today.
 */
@Serializable(with = CaseFacetSerializer::class)
enum class CaseFacet(override val value: String) : ApiWord {
    KIND("kind"),
    STATUS("status"),
    OUTCOME("outcome"),
    VERDICT("verdict"),
    NATURE("nature"),
    CHANNEL("channel"),
    COMPETENCE_LEVEL("competence_level"),
    PHASE("phase"),
    VOTERS_FEEDBACK("voters_feedback"),
    PRIORITY("priority"),
    FULFILMENT("fulfilment"),
    REJECT_REASON("reject_reason"),
    AREA("area"),
    TIMELINESS("timeliness"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object CaseFacetSerializer :
    WordSerializer<CaseFacet>("CaseFacet", CaseFacet.entries, CaseFacet.UNRECOGNIZED)
