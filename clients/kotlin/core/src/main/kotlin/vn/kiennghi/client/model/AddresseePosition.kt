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
 * An addressee's position on a recommendation.
 *
 * - `accepted`: The addressee accepts it.
 * - `partly_accepted`: The addressee accepts a part of it.
 * - `disputed`: The addressee disputes it.
 */
@Serializable(with = AddresseePositionSerializer::class)
enum class AddresseePosition(override val value: String) : ApiWord {
    ACCEPTED("accepted"),
    PARTLY_ACCEPTED("partly_accepted"),
    DISPUTED("disputed"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object AddresseePositionSerializer :
    WordSerializer<AddresseePosition>("AddresseePosition", AddresseePosition.entries, AddresseePosition.UNRECOGNIZED)
