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
 * What the council found to be done: completion. The verdict says separately how adequate it is.
 *
 * - `done`: Done.
 * - `partly`: Partly done.
 * - `not_done`: Not done.
 */
@Serializable(with = FulfilmentSerializer::class)
enum class Fulfilment(override val value: String) : ApiWord {
    DONE("done"),
    PARTLY("partly"),
    NOT_DONE("not_done"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object FulfilmentSerializer :
    WordSerializer<Fulfilment>("Fulfilment", Fulfilment.entries, Fulfilment.UNRECOGNIZED)
