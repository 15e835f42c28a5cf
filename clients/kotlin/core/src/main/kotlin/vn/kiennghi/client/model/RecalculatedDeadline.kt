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

/** An open assignment whose due date would be different today. */
@Serializable
data class RecalculatedDeadline(
    @SerialName("case_id")
    val caseId: UUID,
    @SerialName("case_number")
    val caseNumber: String,
    @SerialName("council_id")
    val councilId: UUID,
    /** The current due date. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    /** The id of the assignment. */
    @SerialName("id")
    val id: UUID,
    /** The year whose calendar is missing; there is no new date then. */
    @SerialName("missing_year")
    val missingYear: Int?,
    /** The due date that would apply. */
    @SerialName("new_due_on")
    val newDueOn: LocalDate?,
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("role")
    val role: AssignmentRole,
    /** The rule that would apply. */
    @SerialName("rule_id")
    val ruleId: UUID?,
    /** The version of the assignment. */
    @SerialName("version")
    val version: Long,
)
