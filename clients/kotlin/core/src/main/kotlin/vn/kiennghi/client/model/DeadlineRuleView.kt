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
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("id")
    val id: UUID,
    @SerialName("legal_basis")
    val legalBasis: String,
    /** Number of days. */
    @SerialName("number")
    val number: Int,
    @SerialName("starts_at")
    val startsAt: StartEvent,
    @SerialName("step")
    val step: DeadlineStep,
    @SerialName("unit")
    val unit: DayUnit,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("valid_from")
    val validFrom: LocalDate,
    @SerialName("version")
    val version: Long,
    @SerialName("case_kind")
    val caseKind: CaseKind? = null,
    @SerialName("channel")
    val channel: Channel? = null,
    @SerialName("competence_level")
    val competenceLevel: CompetenceLevel? = null,
    /** `null` when the rule applies to every council. */
    @SerialName("council_id")
    val councilId: UUID? = null,
    /** Includes the descendants of the sector. */
    @SerialName("sector_id")
    val sectorId: UUID? = null,
    /** Maximum number of times. */
    @SerialName("times")
    val times: Int? = null,
    /** The last day of validity. */
    @SerialName("valid_to")
    val validTo: LocalDate? = null,
)
