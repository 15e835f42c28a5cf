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

@Serializable
data class SessionView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedRecordAction>,
    @SerialName("closes_on")
    val closesOn: LocalDate?,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("id")
    val id: UUID,
    @SerialName("kind")
    val kind: SessionKind,
    /** `Kỳ họp thường lệ thứ 3, 2026–2031`, in the language of the request. */
    @SerialName("name")
    val name: String,
    @SerialName("opens_on")
    val opensOn: LocalDate,
    @SerialName("ordinal")
    val ordinal: Int,
    @SerialName("term_id")
    val termId: UUID,
    @SerialName("term_name")
    val termName: String,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
)
