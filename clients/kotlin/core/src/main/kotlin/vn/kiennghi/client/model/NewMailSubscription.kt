@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A subscription of a user, or of a body in one of its roles. */
@Serializable
data class NewMailSubscription(
    /** The mail address: ASCII, without a display name. */
    @SerialName("address")
    val address: String,
    @SerialName("frequency")
    val frequency: MailFrequency,
    /** What to tell of besides: events of cases that the subscriber may see. Default: none. */
    @SerialName("events")
    val events: List<Action>? = null,
    /** The language of the mails. Default: Vietnamese. */
    @SerialName("language")
    val language: MailLanguage? = null,
    /** A body that is told, also one without users; with `role`. Only admins name a body. Default: the caller. */
    @SerialName("organization_id")
    val organizationId: UUID? = null,
    /** The queues of work to tell of. Default: all of the subscriber. */
    @SerialName("queues")
    val queues: List<Queue>? = null,
    /** The role in which the body sees queues and cases. */
    @SerialName("role")
    val role: Role? = null,
)
