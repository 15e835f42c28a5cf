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
 * - `petition`: A petition (kiến nghị): asks for something.
 * - `opinion`: An opinion (ý kiến): only states a view.
 * - `none`: Not classified yet.
 */
@Serializable(with = NatureOrNoneSerializer::class)
enum class NatureOrNone(override val value: String) : ApiWord {
    PETITION("petition"),
    OPINION("opinion"),
    NONE("none"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object NatureOrNoneSerializer :
    WordSerializer<NatureOrNone>("NatureOrNone", NatureOrNone.entries, NatureOrNone.UNRECOGNIZED)
