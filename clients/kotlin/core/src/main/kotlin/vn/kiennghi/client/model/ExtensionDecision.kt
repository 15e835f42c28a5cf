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
 * The leader's decision on an extension request.
 *
 * - `grant`: The due date is moved.
 * - `refuse`: The due date stays.
 */
@Serializable(with = ExtensionDecisionSerializer::class)
enum class ExtensionDecision(override val value: String) : ApiWord {
    GRANT("grant"),
    REFUSE("refuse"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object ExtensionDecisionSerializer :
    WordSerializer<ExtensionDecision>("ExtensionDecision", ExtensionDecision.entries, ExtensionDecision.UNRECOGNIZED)
