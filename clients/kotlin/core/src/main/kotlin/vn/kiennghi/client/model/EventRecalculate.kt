@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The due date of an assignment was recalculated, after a rule or the calendar had changed. */
@Serializable
data class EventRecalculate(
    /** Legal date: the due date from now on. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    /** The legal basis of the rule. */
    @SerialName("legal_basis")
    val legalBasis: String,
    /** Legal date: the due date before. */
    @SerialName("old_due_on")
    val oldDueOn: LocalDate,
    /** The deadline rule that had given the former due date. */
    @SerialName("old_rule_id")
    val oldRuleId: UUID?,
    /** The deadline rule that gives the new one. */
    @SerialName("rule_id")
    val ruleId: UUID,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "recalculate"
}
