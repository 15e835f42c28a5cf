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
 * The kind of a case (kiến nghị).
 *
 * - `petition`: A voter petition (kiến nghị cử tri).
 * - `recommendation`: A recommendation after supervision (kiến nghị sau giám sát).
 */
@Serializable(with = CaseKindSerializer::class)
enum class CaseKind(override val value: String) : ApiWord {
    PETITION("petition"),
    RECOMMENDATION("recommendation"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object CaseKindSerializer :
    WordSerializer<CaseKind>("CaseKind", CaseKind.entries, CaseKind.UNRECOGNIZED)
