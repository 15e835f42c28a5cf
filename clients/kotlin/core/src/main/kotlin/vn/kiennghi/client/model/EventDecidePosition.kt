@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The council decided on an addressee's position. */
@Serializable
data class EventDecidePosition(
    @SerialName("decision")
    val decision: PositionDecision,
    @SerialName("document")
    val document: DocumentReference?,
    /** Legal date: the due date after the decision. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    /** Legal date: the due date before the decision. */
    @SerialName("old_due_on")
    val oldDueOn: LocalDate,
    /** The position that was decided on. */
    @SerialName("position")
    val position: AddresseePosition?,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "decide_position"
}
