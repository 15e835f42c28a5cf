@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** Fields to change. Absent fields stay unchanged. */
@Serializable
data class MailSubscriptionPatch(
    /** The mail address. Mails that wait are sent there. */
    @SerialName("address")
    val address: String? = null,
    /** A subscription that is disabled sends nothing, and mails that wait are dropped. */
    @SerialName("disabled")
    val disabled: Boolean? = null,
    /** The events of cases to tell of. */
    @SerialName("events")
    val events: List<Action>? = null,
    @SerialName("frequency")
    val frequency: MailFrequency? = null,
    @SerialName("language")
    val language: MailLanguage? = null,
    /** The queues of work to tell of; an empty list: all of the subscriber. */
    @SerialName("queues")
    val queues: List<Queue>? = null,
)
