@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.OffsetDateTime
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A mail to a subscriber. */
@Serializable
data class MailView(
    @SerialName("address")
    val address: String,
    @SerialName("attempted_at")
    val attemptedAt: OffsetDateTime?,
    @SerialName("attempts")
    val attempts: Int,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("id")
    val id: UUID,
    /** Of a pending one: when it is tried next. */
    @SerialName("next_attempt_at")
    val nextAttemptAt: OffsetDateTime?,
    /** What the mail server answered to the last attempt, or why there is no answer. */
    @SerialName("reply")
    val reply: String?,
    @SerialName("status")
    val status: MailStatus,
    @SerialName("subject")
    val subject: String,
)
