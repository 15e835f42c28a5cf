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

/** A petition from voters, or a recommendation after supervision. */
@Serializable
data class CaseView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedCaseAction>,
    /** The day of the lead agency's current answer. */
    @SerialName("answered_on")
    val answeredOn: LocalDate?,
    /** Whether the current answer was given at the meeting where the matter was raised. */
    @SerialName("answered_on_spot")
    val answeredOnSpot: Boolean,
    @SerialName("area")
    val area: CaseArea,
    @SerialName("assignments")
    val assignments: List<AssignmentBrief>,
    /** The board that oversees the sector. */
    @SerialName("board_id")
    val boardId: UUID?,
    @SerialName("board_name")
    val boardName: String?,
    /** The session to which the case was handed over. */
    @SerialName("carried_to")
    val carriedTo: UUID?,
    @SerialName("carried_to_name")
    val carriedToName: String?,
    /** For a petition; `null` for a recommendation. */
    @SerialName("channel")
    val channel: Channel?,
    @SerialName("closed_on")
    val closedOn: LocalDate?,
    @SerialName("competence_level")
    val competenceLevel: CompetenceLevel?,
    /** To whom a complaint or denunciation was forwarded. */
    @SerialName("complaint_forwarding")
    val complaintForwarding: ComplaintForwarding?,
    /** The number of the plan for contact with voters. */
    @SerialName("contact_plan_number")
    val contactPlanNumber: String?,
    /** `null` for a complaint or denunciation that was forwarded: its text is not shown any more. */
    @SerialName("content")
    val content: String?,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    /** The days since its due date, negative before it; `null` under the same condition. */
    @SerialName("days_late")
    val daysLate: Long?,
    /**
     * For an accepted case, the day by which it must be assigned, if a rule sets one. Later, the lead agency's due
     * date; with several addressees, the earliest among those that have not answered.
     */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    /** The highest escalation level reached so far; `GET /v1/cases/{id}/escalation` returns the next. */
    @SerialName("escalation_level")
    val escalationLevel: EscalationLevel?,
    /**
     * The day on which the council looks at the answer again; the case cannot be closed before that is done. With
     * several addressees, the first of their days.
     */
    @SerialName("follow_up_on")
    val followUpOn: LocalDate?,
    /** Whether the case is blocked for the council office after a second return. */
    @SerialName("frozen")
    val frozen: Boolean,
    /** Whether the petitioner's identity is on record; reading it needs a separate permission. */
    @SerialName("has_petitioner")
    val hasPetitioner: Boolean,
    @SerialName("id")
    val id: UUID,
    @SerialName("kind")
    val kind: CaseKind,
    @SerialName("lead_agency_id")
    val leadAgencyId: UUID?,
    /** The agency's name at the time of the assignment. */
    @SerialName("lead_agency_name")
    val leadAgencyName: String?,
    @SerialName("locality")
    val locality: String?,
    /** The case that this one was merged into. */
    @SerialName("merged_into")
    val mergedInto: UUID?,
    @SerialName("merged_into_number")
    val mergedIntoNumber: String?,
    /** The units of the petitions that were merged into this one, each once. */
    @SerialName("merged_units")
    val mergedUnits: List<CaseUnit>,
    /** For a petition; `null` for a recommendation. */
    @SerialName("nature")
    val nature: Nature?,
    /**
     * `KN-2026-000123`, `KN-2026-000123.2` for a part, `KNGS-2026-000124` after a supervision; unique in its council.
     */
    @SerialName("number")
    val number: String,
    /** The number of open commitments; the case cannot be closed while there are any. */
    @SerialName("open_commitments")
    val openCommitments: Int,
    @SerialName("outcome")
    val outcome: Outcome?,
    @SerialName("outcome_group")
    val outcomeGroup: OutcomeGroup?,
    /** The petition of which this one is a part. */
    @SerialName("part_of")
    val partOf: WholeBrief?,
    /** The parts of a petition that is split. */
    @SerialName("parts")
    val parts: List<PartBrief>,
    @SerialName("phase")
    val phase: SessionPhase?,
    /** The day a petition was received, or a conclusion issued. Legal date, `Asia/Ho_Chi_Minh`. */
    @SerialName("received_on")
    val receivedOn: LocalDate,
    /** The fields that only a recommendation has; `null` for a petition. */
    @SerialName("recommendation")
    val recommendation: RecommendationPart?,
    /** Of the same: the forwarding document. */
    @SerialName("referral_document")
    val referralDocument: DocumentReference?,
    /** Of a petition that another council referred: the referral, read by `GET /v1/referrals/{id}`. */
    @SerialName("referral_id")
    val referralId: UUID?,
    /**
     * Of a petition that was referred before receivers were assigned: the receiving body. The others are among the
     * `assignments`, with `referral`.
     */
    @SerialName("referred_to")
    val referredTo: String?,
    /** The organization that registered the case. */
    @SerialName("registered_by")
    val registeredBy: UUID,
    @SerialName("registered_by_name")
    val registeredByName: String,
    @SerialName("reject_reason")
    val rejectReason: RejectReason?,
    /** The day of the last reminder letter. */
    @SerialName("reminded_on")
    val remindedOn: LocalDate?,
    /** The number of returns by lead agencies. */
    @SerialName("return_count")
    val returnCount: Int,
    @SerialName("sector_id")
    val sectorId: UUID?,
    @SerialName("sector_name")
    val sectorName: String?,
    /** The sender's own number for the petition. */
    @SerialName("sender_reference")
    val senderReference: String?,
    @SerialName("session_id")
    val sessionId: UUID?,
    @SerialName("session_name")
    val sessionName: String?,
    /** The body that sent the petition. */
    @SerialName("source_id")
    val sourceId: UUID?,
    /** Its name on the day of receipt. */
    @SerialName("source_name")
    val sourceName: String?,
    @SerialName("status")
    val status: Status,
    /** How many people stand behind a petition, as far as it is known. */
    @SerialName("supporter_count")
    val supporterCount: Int?,
    /**
     * How it stands to its due date, today or on the day `as_of` of a list; `null` when it waits for no agency and
     * for no answer, or has no due date.
     */
    @SerialName("timeliness")
    val timeliness: Timeliness?,
    /** Whether the current answer is in progress and names no day. */
    @SerialName("undated")
    val undated: Boolean,
    /** The administrative units that it is about. For the whole area of the council: the council's own unit. */
    @SerialName("units")
    val units: List<CaseUnit>,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("verdict")
    val verdict: Verdict?,
    @SerialName("version")
    val version: Long,
    /** What the voters said about the current answer; `null`: they were not asked. */
    @SerialName("voters_feedback")
    val votersFeedback: VotersFeedbackView?,
    @SerialName("voters_notified_on")
    val votersNotifiedOn: LocalDate?,
)
