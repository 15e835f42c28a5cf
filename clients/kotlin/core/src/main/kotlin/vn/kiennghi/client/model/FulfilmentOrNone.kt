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
 * - `done`: Done.
 * - `partly`: Partly done.
 * - `not_done`: Not done.
 * - `none`: Not known.
 */
@Serializable(with = FulfilmentOrNoneSerializer::class)
enum class FulfilmentOrNone(override val value: String) : ApiWord {
    DONE("done"),
    PARTLY("partly"),
    NOT_DONE("not_done"),
    NONE("none"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object FulfilmentOrNoneSerializer :
    WordSerializer<FulfilmentOrNone>("FulfilmentOrNone", FulfilmentOrNone.entries, FulfilmentOrNone.UNRECOGNIZED)
