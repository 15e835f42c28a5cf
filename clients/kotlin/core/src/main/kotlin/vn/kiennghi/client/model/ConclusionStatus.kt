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
 * Whether a conclusion can still be edited.
 *
 * - `draft`: A draft, which can be edited.
 * - `issued`: Issued; no longer editable.
 */
@Serializable(with = ConclusionStatusSerializer::class)
enum class ConclusionStatus(override val value: String) : ApiWord {
    DRAFT("draft"),
    ISSUED("issued"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object ConclusionStatusSerializer :
    WordSerializer<ConclusionStatus>("ConclusionStatus", ConclusionStatus.entries, ConclusionStatus.UNRECOGNIZED)
