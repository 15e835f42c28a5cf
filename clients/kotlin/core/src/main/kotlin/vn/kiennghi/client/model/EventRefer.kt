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

/** A petition was referred to central bodies or other councils. */
@Serializable
data class EventRefer(
    /** The forwarding document. */
    @SerialName("document")
    val document: DocumentReference,
    /** Legal date: the due date of the receivers. */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    /** The receivers; none in events from before they were assigned. */
    @SerialName("receivers")
    val receivers: List<EventOrganization>,
    /** The receiving body, in events from before receivers were assigned. */
    @SerialName("referred_to")
    val referredTo: FreeText?,
    /** The deadline rule that gave the due date; `null` when it was set by hand. */
    @SerialName("rule_id")
    val ruleId: UUID?,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "refer"
}
