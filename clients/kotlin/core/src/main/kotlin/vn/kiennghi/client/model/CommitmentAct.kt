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
 * What can be done about a commitment, for the filter `allowed`.
 *
 * - `report_commitment`: An agency reported on a commitment.
 * - `verify_commitment`: The council verified a commitment.
 * - `carry_over`: A commitment was carried over to a later session.
 * - `waive`: The council waived a commitment or an addressee's obligation.
 */
@Serializable(with = CommitmentActSerializer::class)
enum class CommitmentAct(override val value: String) : ApiWord {
    REPORT_COMMITMENT("report_commitment"),
    VERIFY_COMMITMENT("verify_commitment"),
    CARRY_OVER("carry_over"),
    WAIVE("waive"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object CommitmentActSerializer :
    WordSerializer<CommitmentAct>("CommitmentAct", CommitmentAct.entries, CommitmentAct.UNRECOGNIZED)
