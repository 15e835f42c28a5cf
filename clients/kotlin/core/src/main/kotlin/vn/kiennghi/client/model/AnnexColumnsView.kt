@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.OffsetDateTime
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The columns of a council's annexes. */
@Serializable
data class AnnexColumnsView(
    @SerialName("columns")
    val columns: List<AnnexColumn>,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("created_at")
    val createdAt: OffsetDateTime?,
    /** Whether they are those that the service ships, because the council has not set its own. */
    @SerialName("shipped")
    val shipped: Boolean,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime?,
    /** `null` for the shipped ones. */
    @SerialName("version")
    val version: Long?,
)
