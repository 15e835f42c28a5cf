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

/** An agency requested more time. */
@Serializable
data class EventRequestExtension(
    /** Legal date: the due date that is requested. */
    @SerialName("asked_on")
    val askedOn: LocalDate,
    /** Legal date: the day by which it should be decided, if a rule sets one. */
    @SerialName("decide_by")
    val decideBy: LocalDate?,
    @SerialName("document")
    val document: DocumentReference?,
    /** Legal date: the due date, which stays until the request is decided. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    /** The requested extension. */
    @SerialName("extension_id")
    val extensionId: UUID,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "request_extension"
}
