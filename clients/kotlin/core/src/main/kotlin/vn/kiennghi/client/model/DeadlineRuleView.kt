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
data class DeadlineRuleView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedRecordAction>,
    @SerialName("case_kind")
    val caseKind: CaseKind?,
    @SerialName("channel")
    val channel: Channel?,
    @SerialName("competence_level")
    val competenceLevel: CompetenceLevel?,
    /** `null` when the rule applies to every council. */
    @SerialName("council_id")
    val councilId: UUID?,
    @SerialName("council_name")
    val councilName: String?,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("id")
    val id: UUID,
    @SerialName("legal_basis")
    val legalBasis: String,
    /** Number of days. */
    @SerialName("number")
    val number: Int,
    /** Includes the descendants of the sector. */
    @SerialName("sector_id")
    val sectorId: UUID?,
    @SerialName("sector_name")
    val sectorName: String?,
    @SerialName("starts_at")
    val startsAt: StartEvent,
    @SerialName("step")
    val step: DeadlineStep,
    /** Maximum number of times. */
    @SerialName("times")
    val times: Int?,
    @SerialName("unit")
    val unit: DayUnit,
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
