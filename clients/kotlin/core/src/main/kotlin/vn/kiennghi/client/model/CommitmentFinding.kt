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
 * The verifier's finding.
 *
 * - `kept`: Done, in time or late according to the dates.
 * - `broken`: Not done, and the due date has passed.
 */
@Serializable(with = CommitmentFindingSerializer::class)
enum class CommitmentFinding(override val value: String) : ApiWord {
    KEPT("kept"),
    BROKEN("broken"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object CommitmentFindingSerializer :
    WordSerializer<CommitmentFinding>("CommitmentFinding", CommitmentFinding.entries, CommitmentFinding.UNRECOGNIZED)
