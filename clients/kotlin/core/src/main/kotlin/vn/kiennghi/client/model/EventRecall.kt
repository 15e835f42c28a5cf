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

/** An assignment was recalled from its agency, with those to which it was passed down. */
@Serializable
data class EventRecall(
    @SerialName("document")
    val document: DocumentReference?,
    /** Legal date: the due date of the agency that was assigned instead. */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    /** The agency that was assigned instead. */
    @SerialName("organization_id")
    val organizationId: UUID?,
    /** Its name at the time of the event. */
    @SerialName("organization_name")
    val organizationName: String?,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "recall"
}
