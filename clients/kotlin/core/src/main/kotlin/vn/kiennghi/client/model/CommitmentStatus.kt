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
 * The status of a commitment (cam kết).
 *
 * - `open`: Not settled yet.
 * - `kept`: Kept in time.
 * - `late_kept`: Kept, but late.
 * - `broken`: Broken.
 * - `carried_over`: Carried over: followed in a later session, though its case may close.
 * - `waived`: Waived by the council.
 */
@Serializable(with = CommitmentStatusSerializer::class)
enum class CommitmentStatus(override val value: String) : ApiWord {
    OPEN("open"),
    KEPT("kept"),
    LATE_KEPT("late_kept"),
    BROKEN("broken"),
    CARRIED_OVER("carried_over"),
    WAIVED("waived"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object CommitmentStatusSerializer :
    WordSerializer<CommitmentStatus>("CommitmentStatus", CommitmentStatus.entries, CommitmentStatus.UNRECOGNIZED)
