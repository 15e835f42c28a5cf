@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** Registers a petition, as `POST /v1/petitions`; with an id as `PUT /v1/petitions/{id}`. */
@Serializable
data class PetitionSyncWrite(
    /**
     * The idempotency key of the write, in 1 to 255 visible ASCII characters: sent again with the same write, it is
     * done once and has the same result, for 48 hours.
     */
    @SerialName("key")
    val key: String,
    @SerialName("petition")
    val petition: NewPetition,
    /** A UUIDv7 that the client generated, for later writes to the petition. */
    @SerialName("id")
    val id: UUID? = null,
) : SyncWrite {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "petition"
}
