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

/** One more agency was assigned. */
@Serializable
data class EventAddAgency(
    @SerialName("document")
    val document: DocumentReference?,
    /** Legal date. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    /** The agency that was added. */
    @SerialName("organization_id")
    val organizationId: UUID,
    /** Its name at the time of the event. */
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("role")
    val role: AssignmentRole,
    /** The deadline rule from which the due date was computed; `null` when it was set by hand. */
    @SerialName("rule_id")
    val ruleId: UUID?,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "add_agency"
}
