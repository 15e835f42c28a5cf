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

/** An event of the log. Events are never changed. */
@Serializable
data class EventView(
    @SerialName("action")
    val action: Action,
    @SerialName("data")
    val `data`: EventData,
    /**
     * HMAC-SHA-256, under the deployment's key, over this event, with the digests of its texts instead of the texts,
     * and the hash of the previous event in the stream.
     */
    @SerialName("hash")
    val hash: String,
    @SerialName("id")
    val id: UUID,
    /** The day for which it counts. */
    @SerialName("on")
    val on: LocalDate,
    /** Whether everybody who may read the case may see the event. */
    @SerialName("public")
    val `public`: Boolean,
    /** When it was recorded. */
    @SerialName("recorded_at")
    val recordedAt: OffsetDateTime,
    @SerialName("request_id")
    val requestId: UUID,
    /** The number of the event within its stream: 1, 2, 3 … */
    @SerialName("seq")
    val seq: Long,
    @SerialName("stream")
    val stream: EventStream,
    /** The case or other record the event is about. */
    @SerialName("stream_id")
    val streamId: UUID,
    @SerialName("assignment_id")
    val assignmentId: UUID? = null,
    @SerialName("client_id")
    val clientId: UUID? = null,
    /** Whether the agency for which the step was recorded contests it, or did; `null` when not. */
    @SerialName("contest")
    val contest: EventContest? = null,
    @SerialName("from_status")
    val fromStatus: Status? = null,
    /** Why it was entered later than the day for which it counts; `null` when it was not. */
    @SerialName("late_entry")
    val lateEntry: LateEntryView? = null,
    /** The agency on whose behalf somebody else recorded the step. */
    @SerialName("on_behalf_of")
    val onBehalfOf: UUID? = null,
    /** The organization for which the actor acted. */
    @SerialName("organization_id")
    val organizationId: UUID? = null,
    /** The reason or note that was given. */
    @SerialName("reason")
    val reason: FreeText? = null,
    /** The role in which the actor acted. */
    @SerialName("role")
    val role: Role? = null,
    @SerialName("to_status")
    val toStatus: Status? = null,
    @SerialName("user_id")
    val userId: UUID? = null,
)
