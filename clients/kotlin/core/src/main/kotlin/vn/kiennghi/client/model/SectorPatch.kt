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

/** Fields to change. Absent fields stay unchanged. */
@Serializable
data class SectorPatch(
    /** Applies to cases that are accepted from now on. */
    @SerialName("board_id")
    val boardId: UUID? = null,
    @SerialName("name")
    val name: String? = null,
)
