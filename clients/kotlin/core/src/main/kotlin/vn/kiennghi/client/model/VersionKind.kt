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
 * What a new version of a response is.
 *
 * - `correction`: A correction (đính chính), such as of a misprint. If it changes the outcome, the answer is reviewed
 * again.
 * - `further`: A further answer (trả lời bổ sung), which is reviewed again. Not allowed once the council is
 * satisfied, until the day comes on which it looks at the answer again.
 */
@Serializable(with = VersionKindSerializer::class)
enum class VersionKind(override val value: String) : ApiWord {
    CORRECTION("correction"),
    FURTHER("further"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object VersionKindSerializer :
    WordSerializer<VersionKind>("VersionKind", VersionKind.entries, VersionKind.UNRECOGNIZED)
