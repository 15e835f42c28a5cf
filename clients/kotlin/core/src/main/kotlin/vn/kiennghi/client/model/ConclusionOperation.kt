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
 * What else can be done with a conclusion: `update` is `PATCH /v1/conclusions/{id}`.
 *
 * - `update`: A resource other than a case was changed.
 */
@Serializable(with = ConclusionOperationSerializer::class)
enum class ConclusionOperation(override val value: String) : ApiWord {
    UPDATE("update"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object ConclusionOperationSerializer :
    WordSerializer<ConclusionOperation>("ConclusionOperation", ConclusionOperation.entries, ConclusionOperation.UNRECOGNIZED)
