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

/** Either a term, given by `number` and `unit`, or a `step`, whose rule gives both. */
@Serializable
data class DeadlineQuestion(
    /** The day of the start event. It is not counted. */
    @SerialName("start_on")
    val startOn: LocalDate,
    @SerialName("case_kind")
    val caseKind: CaseKind? = null,
    @SerialName("channel")
    val channel: Channel? = null,
    @SerialName("competence_level")
    val competenceLevel: CompetenceLevel? = null,
    /** When absent, only the rules for all councils apply. */
    @SerialName("council_id")
    val councilId: UUID? = null,
    /** Number of days; requires `unit`. */
    @SerialName("number")
    val number: Int? = null,
    /** A sector of the council. Its rules and those of its ancestors apply. */
    @SerialName("sector_id")
    val sectorId: UUID? = null,
    /** The step whose rule applies: the one in force on `start_on` for the case that the other fields describe. */
    @SerialName("step")
    val step: DeadlineStep? = null,
    @SerialName("unit")
    val unit: DayUnit? = null,
)
