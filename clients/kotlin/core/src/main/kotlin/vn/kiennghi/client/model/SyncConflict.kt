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

/** A record that has changed since the client read it. */
@Serializable
data class SyncConflict(
    /** The version that the write expected. */
    @SerialName("expected_version")
    val expectedVersion: Long,
    @SerialName("id")
    val id: UUID,
    /** The record as the caller sees it now. */
    @SerialName("record")
    val record: SyncRecord,
    /** The version of the record now. */
    @SerialName("version")
    val version: Long,
)
