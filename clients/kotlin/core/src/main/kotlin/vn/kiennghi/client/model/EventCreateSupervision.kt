@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A supervision was created. */
@Serializable
data class EventCreateSupervision(
    /** The petitions and recommendations that it is about. */
    @SerialName("case_ids")
    val caseIds: List<UUID>,
    @SerialName("kind")
    val kind: SupervisionKind,
    /** The body that leads it. */
    @SerialName("leading_body_id")
    val leadingBodyId: UUID,
    /** The name of the leading body at the time of the event. */
    @SerialName("leading_body_name")
    val leadingBodyName: String,
    /** Legal date: the day by which it should be concluded. */
    @SerialName("planned_on")
    val plannedOn: LocalDate?,
    /** The annual programme that it belongs to. */
    @SerialName("programme_id")
    val programmeId: UUID?,
    /** The earlier supervision that is examined again. */
    @SerialName("re_examines_id")
    val reExaminesId: UUID?,
    /** The session of the council. */
    @SerialName("session_id")
    val sessionId: UUID?,
    @SerialName("stage")
    val stage: SupervisionStage,
    /** What is supervised. */
    @SerialName("subject")
    val subject: String,
    /** The ids of the supervised bodies. */
    @SerialName("supervised")
    val supervised: List<UUID>,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "create_supervision"
}
