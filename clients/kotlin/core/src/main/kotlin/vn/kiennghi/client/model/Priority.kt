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
 * The priority of a recommendation.
 *
 * - `urgent`: Urgent.
 * - `high`: High.
 * - `normal`: Normal.
 * - `low`: Low.
 */
@Serializable(with = PrioritySerializer::class)
enum class Priority(override val value: String) : ApiWord {
    URGENT("urgent"),
    HIGH("high"),
    NORMAL("normal"),
    LOW("low"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object PrioritySerializer :
    WordSerializer<Priority>("Priority", Priority.entries, Priority.UNRECOGNIZED)
