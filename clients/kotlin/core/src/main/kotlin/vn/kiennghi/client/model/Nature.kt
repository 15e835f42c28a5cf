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
 * Whether the matter asks for something (and is followed) or only states a view (and is kept on record).
 *
 * - `petition`: A petition (kiến nghị): asks for something.
 * - `opinion`: An opinion (ý kiến): only states a view.
 */
@Serializable(with = NatureSerializer::class)
enum class Nature(override val value: String) : ApiWord {
    PETITION("petition"),
    OPINION("opinion"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object NatureSerializer :
    WordSerializer<Nature>("Nature", Nature.entries, Nature.UNRECOGNIZED)
