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

/** A committee passed its assignment down. */
@Serializable
data class EventPassDown(
    /** Whom the agencies answer. */
    @SerialName("answers_to")
    val answersTo: AnswersTo,
    /** The agencies that co-operate with it. */
    @SerialName("cooperating")
    val cooperating: List<EventOrganization>,
    @SerialName("document")
    val document: DocumentReference?,
    /** Legal date: the due date of the agencies. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    /** The agency that leads. */
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
    private val tag: String = "pass_down"
}
