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

/** A petition that one council referred to a central body or to another council. */
@Serializable
data class ReferralView(
    @SerialName("acknowledged_at")
    val acknowledgedAt: OffsetDateTime?,
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedReferralAction>,
    @SerialName("answered_at")
    val answeredAt: OffsetDateTime?,
    @SerialName("area")
    val area: CaseArea,
    /** The petition that was referred; `null` for the receiver. */
    @SerialName("case_id")
    val caseId: UUID?,
    /** The number that it has at the council that referred it. */
    @SerialName("case_number")
    val caseNumber: String,
    @SerialName("channel")
    val channel: Channel?,
    /** `null` for the receiver when the referral ended without an answer, and for a complaint that was forwarded. */
    @SerialName("content")
    val content: String?,
    /** The council that referred it. */
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    /** The forwarding document. */
    @SerialName("document")
    val document: DocumentReference?,
    @SerialName("due_on")
    val dueOn: LocalDate,
    /** The day on which it ended without an answer. */
    @SerialName("ended_on")
    val endedOn: LocalDate?,
    /** The id of the assignment, too, which only the council that referred it reads. */
    @SerialName("id")
    val id: UUID,
    /** `null` under the same condition as `content`. */
    @SerialName("locality")
    val locality: String?,
    /** The receiver, with its name on the day of the referral. */
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("organization_name")
    val organizationName: String,
    /** What the receiver's answer amounts to. */
    @SerialName("outcome")
    val outcome: Outcome?,
    /**
     * The petition that the receiver made of it; `null` for the council that referred it, and before it is accepted.
     */
    @SerialName("petition_id")
    val petitionId: UUID?,
    /** The day on which the petition was received. Legal date, `Asia/Ho_Chi_Minh`. */
    @SerialName("received_on")
    val receivedOn: LocalDate,
    /** The day of the referral. */
    @SerialName("referred_on")
    val referredOn: LocalDate,
    @SerialName("return_reason")
    val returnReason: String?,
    @SerialName("status")
    val status: AssignmentStatus,
    /** The administrative units that it is about. */
    @SerialName("units")
    val units: List<CaseUnit>,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
)
