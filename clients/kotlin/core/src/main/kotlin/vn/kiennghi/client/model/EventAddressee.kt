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

/** An addressee of a recommendation. */
@Serializable
data class EventAddressee(
    /** Legal date; of a standing obligation the day until which it is reviewed. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    /** The organization. */
    @SerialName("organization_id")
    val organizationId: UUID,
    /** The name at the time of the event. */
    @SerialName("organization_name")
    val organizationName: String,
    /** The deadline rule that gave the due date; `null` when the conclusion set it. */
    @SerialName("rule_id")
    val ruleId: UUID?,
)
