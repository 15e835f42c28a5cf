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
import vn.kiennghi.client.PatchField
import vn.kiennghi.client.UuidSerializer

/** Fields to correct. Absent fields stay unchanged; `null` clears a field that can be empty. */
@Serializable
data class PetitionPatch(
    /** Default when `units` are given: `units`. */
    @SerialName("area")
    val area: CaseArea? = null,
    @SerialName("channel")
    val channel: Channel? = null,
    @SerialName("competence_level")
    val competenceLevel: PatchField<CompetenceLevel?> = PatchField.Absent,
    @SerialName("contact_plan_number")
    val contactPlanNumber: PatchField<String?> = PatchField.Absent,
    @SerialName("content")
    val content: String? = null,
    @SerialName("locality")
    val locality: PatchField<String?> = PatchField.Absent,
    /** Whether it is a petition or an opinion; only while it is accepted. */
    @SerialName("nature")
    val nature: Nature? = null,
    @SerialName("phase")
    val phase: PatchField<SessionPhase?> = PatchField.Absent,
    /**
     * Why it is corrected. Required when `content` or `locality` of an accepted petition changes, and for any
     * correction after that.
     */
    @SerialName("reason")
    val reason: String? = null,
    /** Legal date, not after today. */
    @SerialName("received_on")
    val receivedOn: LocalDate? = null,
    @SerialName("sector_id")
    val sectorId: PatchField<UUID?> = PatchField.Absent,
    @SerialName("sender_reference")
    val senderReference: PatchField<String?> = PatchField.Absent,
    @SerialName("session_id")
    val sessionId: PatchField<UUID?> = PatchField.Absent,
    @SerialName("source_id")
    val sourceId: PatchField<UUID?> = PatchField.Absent,
    @SerialName("supporter_count")
    val supporterCount: PatchField<Int?> = PatchField.Absent,
    /** Replaces the whole list. */
    @SerialName("units")
    val units: List<UUID>? = null,
)
