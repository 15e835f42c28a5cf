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
 * A filter of assignments by whose values they are counted.
 *
 * - `kind`: Assignments of petitions, or of recommendations.
 * - `status`: The status in the workflow.
 * - `role`: Lead or co-operating.
 * - `position`: The position of an addressee.
 * - `outcome`: The outcome of the answer.
 * - `verdict`: The verdict of the review.
 * - `timeliness`: The timeliness today.
 */
@Serializable(with = AssignmentFacetSerializer::class)
enum class AssignmentFacet(override val value: String) : ApiWord {
    KIND("kind"),
    STATUS("status"),
    ROLE("role"),
    POSITION("position"),
    OUTCOME("outcome"),
    VERDICT("verdict"),
    TIMELINESS("timeliness"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object AssignmentFacetSerializer :
    WordSerializer<AssignmentFacet>("AssignmentFacet", AssignmentFacet.entries, AssignmentFacet.UNRECOGNIZED)
