@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.time.OffsetDateTime
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** An extension request and its result. */
@Serializable
data class ExtensionView(
    /** The date requested. */
    @SerialName("asked_on")
    val askedOn: LocalDate,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    /** The day by which the leader has to decide, if a rule sets one. */
    @SerialName("decide_by")
    val decideBy: LocalDate?,
    @SerialName("decided_at")
    val decidedAt: OffsetDateTime?,
    @SerialName("document")
    val document: DocumentReference?,
    /** The due date at the time of the request. */
    @SerialName("due_on")
    val dueOn: LocalDate,
    /** The date granted. */
    @SerialName("granted_on")
    val grantedOn: LocalDate?,
    @SerialName("id")
    val id: UUID,
    /** The agency's reason. */
    @SerialName("reason")
    val reason: String,
    @SerialName("status")
    val status: ExtensionStatus,
)
