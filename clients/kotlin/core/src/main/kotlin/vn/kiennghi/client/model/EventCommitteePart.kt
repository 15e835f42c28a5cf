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

/** A committee took back, sent back, reminded, or changed the due date of what it had passed down. */
@Serializable
data class EventCommitteePart(
    @SerialName("document")
    val document: DocumentReference?,
    /** Legal date: the due date of the agency after the step. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    /** The agency to which it was passed down. */
    @SerialName("organization_id")
    val organizationId: UUID,
    /** Its name at the time of the event. */
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "committee_part"
}
