@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.time.OffsetDateTime
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A period that a council names without dates. Due dates in words ("trước mùa mưa bão năm 2027") are read by it. */
@Serializable
data class NamedPeriodView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedRecordAction>,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("ends_on")
    val endsOn: LocalDate,
    @SerialName("id")
    val id: UUID,
    @SerialName("name")
    val name: String,
    @SerialName("starts_on")
    val startsOn: LocalDate,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
)
