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
    /** The access link with which somebody acted who has no account, for the agency of the assignment. */
    @SerialName("access_link_id")
    val accessLinkId: UUID?,
    @SerialName("action")
    val action: Action,
    @SerialName("assignment_id")
    val assignmentId: UUID?,
    @SerialName("client_id")
    val clientId: UUID?,
    /** The present name of the machine client that acted. */
    @SerialName("client_name")
    val clientName: String?,
    /** Whether the agency for which the step was recorded contests it, or did; `null` when not. */
    @SerialName("contest")
    val contest: ContestState?,
    @SerialName("data")
    val `data`: EventData,
    @SerialName("from_status")
    val fromStatus: Status?,
    /**
     * HMAC-SHA-256, under the deployment's key, over this event, with the digests of its texts instead of the texts,
     * and the hash of the previous event in the stream.
     */
    @SerialName("hash")
    val hash: String,
    @SerialName("id")
    val id: UUID,
    /** Why it was entered later than the day for which it counts; `null` when it was not. */
    @SerialName("late_entry")
    val lateEntry: LateEntryView?,
    /** The day for which it counts. */
    @SerialName("on")
    val on: LocalDate,
    /** The agency on whose behalf somebody else recorded the step. */
    @SerialName("on_behalf_of")
    val onBehalfOf: UUID?,
    /** The present name of the agency. */
    @SerialName("on_behalf_of_name")
    val onBehalfOfName: String?,
    /** The organization for which the actor acted. */
    @SerialName("organization_id")
    val organizationId: UUID?,
    /** The present name of the organization. */
    @SerialName("organization_name")
    val organizationName: String?,
    /** Whether everybody who may read the case may see the event. */
    @SerialName("public")
    val `public`: Boolean,
    /** The reason or note that was given. */
    @SerialName("reason")
    val reason: FreeText?,
    /** When it was recorded. */
    @SerialName("recorded_at")
    val recordedAt: OffsetDateTime,
    @SerialName("request_id")
    val requestId: UUID,
    /** The role in which the actor acted. */
    @SerialName("role")
    val role: Role?,
    /** The number of the event within its stream: 1, 2, 3 … */
    @SerialName("seq")
    val seq: Long,
    @SerialName("stream")
    val stream: EventStream,
    /** The case or other record the event is about. */
    @SerialName("stream_id")
    val streamId: UUID,
    @SerialName("to_status")
    val toStatus: Status?,
    @SerialName("user_id")
    val userId: UUID?,
    /** The present name of the person who acted. */
    @SerialName("user_name")
    val userName: String?,
)
