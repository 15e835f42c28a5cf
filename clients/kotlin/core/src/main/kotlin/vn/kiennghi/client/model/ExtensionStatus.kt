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
 * The status of a requested extension.
 *
 * - `asked`: Requested, not yet decided.
 * - `granted`: Granted as requested.
 * - `cut`: Granted, but for less time than was requested.
 * - `refused`: Refused.
 * - `lapsed`: Lapsed: the agency responded, or lost the assignment, before a decision.
 */
@Serializable(with = ExtensionStatusSerializer::class)
enum class ExtensionStatus(override val value: String) : ApiWord {
    ASKED("asked"),
    GRANTED("granted"),
    CUT("cut"),
    REFUSED("refused"),
    LAPSED("lapsed"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object ExtensionStatusSerializer :
    WordSerializer<ExtensionStatus>("ExtensionStatus", ExtensionStatus.entries, ExtensionStatus.UNRECOGNIZED)
