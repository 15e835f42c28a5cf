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

/** A signed list of open cases was made at the end of a session or term. */
@Serializable
data class EventHandOverList(
    /** The number of cases on the list. */
    @SerialName("case_count")
    val caseCount: Int,
    /** The number of commitments on the list. */
    @SerialName("commitment_count")
    val commitmentCount: Int,
    /** The signed list. */
    @SerialName("document")
    val document: DocumentReference?,
    /** The session that ends; `null` when a term ends. */
    @SerialName("from_session_id")
    val fromSessionId: UUID?,
    /** The term that ends; `null` when a session ends. */
    @SerialName("from_term_id")
    val fromTermId: UUID?,
    /** The handover list: `GET /v1/handovers/{handover_id}`. */
    @SerialName("handover_id")
    val handoverId: UUID,
    /** Legal date: the day of signature. */
    @SerialName("signed_on")
    val signedOn: LocalDate,
    /** The organization that takes over. */
    @SerialName("to_organization_id")
    val toOrganizationId: UUID,
    /** Its name at the time of the event. */
    @SerialName("to_organization_name")
    val toOrganizationName: String,
    /** The session that takes up the cases. */
    @SerialName("to_session_id")
    val toSessionId: UUID?,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "hand_over_list"
}
