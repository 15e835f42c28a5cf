@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** What became of a write. */
@Serializable
data class SyncResult(
    /** The record that was written to. */
    @SerialName("id")
    val id: UUID?,
    /** The key of the write; `null` when it has none that can be read. */
    @SerialName("key")
    val key: String?,
    /** Whether it was done before, and this is the result of then. */
    @SerialName("replayed")
    val replayed: Boolean,
    /** The status that the write has as a request of its own; 424 when it was not done because of another one. */
    @SerialName("status")
    val status: Int,
    /** Its version after the write, for `version` of the next one. */
    @SerialName("version")
    val version: Long?,
    /** The records that have changed since the client read them, when that is why it was refused: at most 20. */
    @SerialName("conflicts")
    val conflicts: List<SyncConflict>? = null,
    /** Why it was refused; `errors` have pointers from the write. */
    @SerialName("problem")
    val problem: Problem? = null,
    /** The record after the write; left out when the batch asks for no records. */
    @SerialName("record")
    val record: SyncRecord? = null,
)
