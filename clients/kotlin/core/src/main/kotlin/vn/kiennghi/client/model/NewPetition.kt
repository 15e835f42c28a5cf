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

/** A matter raised by voters. */
@Serializable
data class NewPetition(
    @SerialName("channel")
    val channel: Channel,
    @SerialName("content")
    val content: String,
    /** Legal date, not after today. */
    @SerialName("received_on")
    val receivedOn: LocalDate,
    /**
     * Which places the petition is about. Only the council office registers one about the whole area or an unknown
     * place.
     */
    @SerialName("area")
    val area: CaseArea? = null,
    /** The number of the plan for contact with voters (theo kế hoạch số). */
    @SerialName("contact_plan_number")
    val contactPlanNumber: String? = null,
    /** The addressed council; required only when the caller registers for several councils. */
    @SerialName("council_id")
    val councilId: UUID? = null,
    /** Hamlet, street or road. */
    @SerialName("locality")
    val locality: String? = null,
    /** The petitioner: optional, stored separately and encrypted. */
    @SerialName("petitioner")
    val petitioner: Petitioner? = null,
    @SerialName("phase")
    val phase: SessionPhase? = null,
    /** A preliminary sector; it is decided when the petition is accepted. */
    @SerialName("sector_id")
    val sectorId: UUID? = null,
    /** The sender's own number for the petition. */
    @SerialName("sender_reference")
    val senderReference: String? = null,
    /** The session around which the petition was gathered. */
    @SerialName("session_id")
    val sessionId: UUID? = null,
    /**
     * The body that sent the petition: the Fatherland Front, a deputy group, a committee. It must have existed on
     * `received_on`.
     */
    @SerialName("source_id")
    val sourceId: UUID? = null,
    /** How many people stand behind the petition, as far as it is known. */
    @SerialName("supporter_count")
    val supporterCount: Int? = null,
    /**
     * The administrative units that the petition is about; only for the area `units`. Each must have existed on
     * `received_on`.
     */
    @SerialName("units")
    val units: List<UUID>? = null,
)
