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

/** A case was assigned to agencies. */
@Serializable
data class EventAssign(
    /** Legal date: the due date of the co-operating agencies that were added to a lead that stayed. */
    @SerialName("added_due_on")
    val addedDueOn: LocalDate?,
    /** The other lead agencies. */
    @SerialName("co_leads")
    val coLeads: List<EventOrganization>,
    /** The co-operating agencies. */
    @SerialName("cooperating")
    val cooperating: List<EventOrganization>,
    /** The forwarding document. */
    @SerialName("document")
    val document: DocumentReference?,
    /** Legal date: the due date of the lead agency. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    /** The lead agency. */
    @SerialName("organization_id")
    val organizationId: UUID,
    /** The name of the lead agency at the time of the event. */
    @SerialName("organization_name")
    val organizationName: String,
    /** The deadline rule that gave the due date; `null` when it was set by hand. */
    @SerialName("rule_id")
    val ruleId: UUID?,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "assign"
}
