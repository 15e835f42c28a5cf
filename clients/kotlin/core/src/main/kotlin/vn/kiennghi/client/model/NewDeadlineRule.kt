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

/** How long a step may take, and on which legal basis. */
@Serializable
data class NewDeadlineRule(
    @SerialName("legal_basis")
    val legalBasis: String,
    /**
     * Number of days: the length of the term; for `extend` and `reply_interim` the maximum after the due date; for
     * `due_soon` the days before the due date; unused for `remind`, which counts reminder letters by `times`.
     */
    @SerialName("number")
    val number: Int,
    /** The event whose day starts the term. That day is not counted (Civil Code 2015, art. 147). */
    @SerialName("starts_at")
    val startsAt: StartEvent,
    @SerialName("step")
    val step: DeadlineStep,
    @SerialName("unit")
    val unit: DayUnit,
    /** The first day of validity. */
    @SerialName("valid_from")
    val validFrom: LocalDate,
    /** Applies to this kind of case only. */
    @SerialName("case_kind")
    val caseKind: CaseKind? = null,
    @SerialName("channel")
    val channel: Channel? = null,
    @SerialName("competence_level")
    val competenceLevel: CompetenceLevel? = null,
    /**
     * The council that the rule belongs to. When absent, it applies to every council that has no rule of its own.
     */
    @SerialName("council_id")
    val councilId: UUID? = null,
    /**
     * A sector of the council, including its descendants. Of several rules the one of the nearest sector applies.
     */
    @SerialName("sector_id")
    val sectorId: UUID? = null,
    /** Maximum number of times, for `extend`, `reply_interim` and `remind`. */
    @SerialName("times")
    val times: Int? = null,
    /** The last day of validity; open-ended when absent. */
    @SerialName("valid_to")
    val validTo: LocalDate? = null,
)
