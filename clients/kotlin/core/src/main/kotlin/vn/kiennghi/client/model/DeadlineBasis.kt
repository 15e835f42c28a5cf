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

/** The rule and the calendar from which a stored due date was computed. */
@Serializable
data class DeadlineBasis(
    /** The calendar versions that were used, by year. */
    @SerialName("calendar")
    val calendar: Map<String, Long>,
    /** The due date as computed, before any extension. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    @SerialName("legal_basis")
    val legalBasis: String,
    @SerialName("number")
    val number: Int,
    @SerialName("rule_id")
    val ruleId: UUID,
    /** The day of the start event, which is not counted. */
    @SerialName("start_on")
    val startOn: LocalDate,
    @SerialName("starts_at")
    val startsAt: StartEvent,
    @SerialName("unit")
    val unit: DayUnit,
)
