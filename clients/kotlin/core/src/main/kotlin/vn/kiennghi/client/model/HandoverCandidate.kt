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

/** An open case at the end of the session or term. */
@Serializable
data class HandoverCandidate(
    /** The agencies that have to respond: the lead agency, or every addressee. */
    @SerialName("agencies")
    val agencies: List<CandidateAgency>,
    /** Open commitments, including those carried over earlier. */
    @SerialName("commitments")
    val commitments: List<CandidateCommitment>,
    @SerialName("content")
    val content: String,
    @SerialName("id")
    val id: UUID,
    @SerialName("kind")
    val kind: CaseKind,
    @SerialName("number")
    val number: String,
    @SerialName("received_on")
    val receivedOn: LocalDate,
    @SerialName("status")
    val status: Status,
    /** The session to which the case was handed over earlier. */
    @SerialName("carried_to")
    val carriedTo: UUID? = null,
    @SerialName("due_on")
    val dueOn: LocalDate? = null,
    @SerialName("session_id")
    val sessionId: UUID? = null,
)
