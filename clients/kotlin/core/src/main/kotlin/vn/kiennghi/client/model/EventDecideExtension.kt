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

/** A requested extension was decided. */
@Serializable
data class EventDecideExtension(
    /** Legal date: the due date that was requested. */
    @SerialName("asked_on")
    val askedOn: LocalDate,
    /** Legal date: the due date after the decision; the same when it was refused. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    /** The requested extension. */
    @SerialName("extension_id")
    val extensionId: UUID,
    /** Legal date: the due date before the decision. */
    @SerialName("old_due_on")
    val oldDueOn: LocalDate,
    /** The decision. */
    @SerialName("status")
    val status: ExtensionStatus,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "decide_extension"
}
