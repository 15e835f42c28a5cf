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

/** An administrative unit of an area. */
@Serializable
data class AreaUnit(
    @SerialName("code")
    val code: String,
    @SerialName("id")
    val id: UUID,
    @SerialName("kind")
    val kind: UnitKind,
    @SerialName("name")
    val name: String,
    @SerialName("parent_id")
    val parentId: UUID?,
)
