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

@Serializable
data class SupervisionProgrammeView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedRecordAction>,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("document")
    val document: DocumentReference?,
    @SerialName("id")
    val id: UUID,
    @SerialName("owner_id")
    val ownerId: UUID,
    /** The name of the owner when the programme was created. */
    @SerialName("owner_name")
    val ownerName: String,
    /** Counts of its supervisions, as of today. */
    @SerialName("summary")
    val summary: ProgrammeSummary,
    @SerialName("title")
    val title: String,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
    @SerialName("year")
    val year: Int,
)
