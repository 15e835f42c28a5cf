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

/** A recorded step that the agency contests. */
@Serializable
data class ContestView(
    /** The recorded step. */
    @SerialName("action")
    val action: Action,
    /** The day since which the agency contests it. */
    @SerialName("contested_on")
    val contestedOn: LocalDate,
    @SerialName("document")
    val document: DocumentReference?,
    /** The event of the recorded step. */
    @SerialName("event_id")
    val eventId: UUID,
    @SerialName("id")
    val id: UUID,
    /** The day for which the recorded step counts. */
    @SerialName("on")
    val on: LocalDate,
    /** Why the agency contests it. */
    @SerialName("reason")
    val reason: String,
)
