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
 * What became of the draft of a response.
 *
 * - `submitted`: It waits for the office.
 * - `confirmed`: The office confirmed it: it is the agency's response.
 * - `returned`: The office returned it to the agency, with a reason.
 * - `replaced`: The agency submitted another one in its place.
 * - `overtaken`: The agency's response was recorded otherwise, such as from a paper, while the draft waited.
 */
@Serializable(with = DraftStatusSerializer::class)
enum class DraftStatus(override val value: String) : ApiWord {
    SUBMITTED("submitted"),
    CONFIRMED("confirmed"),
    RETURNED("returned"),
    REPLACED("replaced"),
    OVERTAKEN("overtaken"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object DraftStatusSerializer :
    WordSerializer<DraftStatus>("DraftStatus", DraftStatus.entries, DraftStatus.UNRECOGNIZED)
