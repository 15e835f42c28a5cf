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
    /** The session to which the case was handed over earlier. */
    @SerialName("carried_to")
    val carriedTo: UUID?,
    @SerialName("carried_to_name")
    val carriedToName: String?,
    /** Open commitments, including those carried over earlier. */
    @SerialName("commitments")
    val commitments: List<CandidateCommitment>,
    @SerialName("content")
    val content: String,
    @SerialName("due_on")
    val dueOn: LocalDate?,
    @SerialName("id")
    val id: UUID,
    @SerialName("kind")
    val kind: CaseKind,
    @SerialName("number")
    val number: String,
    @SerialName("received_on")
    val receivedOn: LocalDate,
    @SerialName("session_id")
    val sessionId: UUID?,
    @SerialName("session_name")
    val sessionName: String?,
    @SerialName("status")
    val status: Status,
)
