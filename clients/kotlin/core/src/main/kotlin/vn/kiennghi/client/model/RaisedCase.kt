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

/** One case in which the matter was raised. */
@Serializable
data class RaisedCase(
    /** For a recommendation. */
    @SerialName("fulfilment")
    val fulfilment: Fulfilment?,
    @SerialName("id")
    val id: UUID,
    @SerialName("kind")
    val kind: CaseKind,
    @SerialName("number")
    val number: String,
    @SerialName("outcome")
    val outcome: Outcome?,
    @SerialName("received_on")
    val receivedOn: LocalDate,
    /** `null`: not known. */
    @SerialName("session")
    val session: RaisedIn?,
    @SerialName("status")
    val status: Status,
    @SerialName("verdict")
    val verdict: Verdict?,
)
