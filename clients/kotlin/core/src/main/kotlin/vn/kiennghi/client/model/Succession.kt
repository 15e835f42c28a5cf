@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The successors of an organization. */
@Serializable
data class Succession(
    /** The first day of the successors. The organization ends on the day before. */
    @SerialName("since")
    val since: LocalDate,
    /** Cơ quan kế thừa: one organization after a merger, several after a split. */
    @SerialName("successors")
    val successors: List<UUID>,
)
