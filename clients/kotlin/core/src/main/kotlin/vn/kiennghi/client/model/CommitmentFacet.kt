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
 * A filter of commitments by whose values they are counted.
 *
 * - `status`: The current status.
 * - `precision`: How exactly the due date was stated.
 * - `timeliness`: The timeliness today.
 */
@Serializable(with = CommitmentFacetSerializer::class)
enum class CommitmentFacet(override val value: String) : ApiWord {
    STATUS("status"),
    PRECISION("precision"),
    TIMELINESS("timeliness"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object CommitmentFacetSerializer :
    WordSerializer<CommitmentFacet>("CommitmentFacet", CommitmentFacet.entries, CommitmentFacet.UNRECOGNIZED)
