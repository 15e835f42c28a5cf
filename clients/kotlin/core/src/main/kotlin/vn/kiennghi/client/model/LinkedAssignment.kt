@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.OffsetDateTime
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The assignment of an access link. */
@Serializable
data class LinkedAssignment(
    /** What can be done now with the link. */
    @SerialName("actions")
    val actions: List<AllowedLinkedAssignmentAction>,
    @SerialName("assignment")
    val assignment: AssignmentView,
    /** The newest drafts of a response that were submitted, at most 20, the newest first. */
    @SerialName("drafts")
    val drafts: List<ResponseDraftView>,
    /** When the link ends. */
    @SerialName("expires_at")
    val expiresAt: OffsetDateTime,
)
