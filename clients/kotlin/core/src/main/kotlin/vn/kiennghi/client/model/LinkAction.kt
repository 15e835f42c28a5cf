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
 * What can be done about a link between cases.
 *
 * - `unlink`: A link between two cases was removed.
 */
@Serializable(with = LinkActionSerializer::class)
enum class LinkAction(override val value: String) : ApiWord {
    UNLINK("unlink"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object LinkActionSerializer :
    WordSerializer<LinkAction>("LinkAction", LinkAction.entries, LinkAction.UNRECOGNIZED)
