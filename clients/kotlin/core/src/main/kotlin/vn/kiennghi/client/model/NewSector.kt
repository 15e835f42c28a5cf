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

/** A sector of a council. */
@Serializable
data class NewSector(
    /** Unique in the council. */
    @SerialName("code")
    val code: String,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("name")
    val name: String,
    /** The board that oversees the sector. Default: the board of the parent sector. */
    @SerialName("board_id")
    val boardId: UUID? = null,
    @SerialName("parent_id")
    val parentId: UUID? = null,
)
