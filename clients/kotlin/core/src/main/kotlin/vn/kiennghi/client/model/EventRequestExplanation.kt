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

/** The council requested an explanation why a recommendation was not carried out. */
@Serializable
data class EventRequestExplanation(
    /** Whether the matter is complicated, which allows more time. */
    @SerialName("complex")
    val complex: Boolean,
    @SerialName("document")
    val document: DocumentReference?,
    /** Legal date: the day by which to explain. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    /** The requested explanation. */
    @SerialName("explanation_id")
    val explanationId: UUID,
    /** The addressee. */
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
    private val tag: String = "request_explanation"
}
