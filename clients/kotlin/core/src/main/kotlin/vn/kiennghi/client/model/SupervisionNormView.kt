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
data class SupervisionNormView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedRecordAction>,
    @SerialName("body_kind")
    val bodyKind: OrganizationKind,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("id")
    val id: UUID,
    /** `null` when supervisions of any kind count. */
    @SerialName("kind")
    val kind: SupervisionKind?,
    @SerialName("legal_basis")
    val legalBasis: String,
    @SerialName("per_year")
    val perYear: Int,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("valid_from")
    val validFrom: LocalDate,
    /** The last day of validity. */
    @SerialName("valid_to")
    val validTo: LocalDate?,
    @SerialName("version")
    val version: Long,
)
