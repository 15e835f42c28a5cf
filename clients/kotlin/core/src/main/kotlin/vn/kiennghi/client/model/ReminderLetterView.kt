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

/** A letter to an agency, with the answer. */
@Serializable
data class ReminderLetterView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedReminderLetterAction>,
    /** The day by which an answer is expected. */
    @SerialName("answer_by")
    val answerBy: LocalDate?,
    @SerialName("answer_document")
    val answerDocument: DocumentReference?,
    @SerialName("answer_text")
    val answerText: String?,
    @SerialName("answered_on")
    val answeredOn: LocalDate?,
    @SerialName("cases")
    val cases: List<RemindedCaseView>,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("document")
    val document: DocumentReference?,
    @SerialName("escalation_level")
    val escalationLevel: EscalationLevel,
    @SerialName("id")
    val id: UUID,
    /** Legal date. */
    @SerialName("issued_on")
    val issuedOn: LocalDate,
    @SerialName("organization_id")
    val organizationId: UUID,
    /** The recipient's name at the time of the letter. */
    @SerialName("organization_name")
    val organizationName: String,
    /** The supervision that carries out this escalation level. */
    @SerialName("supervision_id")
    val supervisionId: UUID?,
    /** The beginning of its subject; `null` also when the caller may not read it. */
    @SerialName("supervision_name")
    val supervisionName: String?,
    @SerialName("text")
    val text: String,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
)
