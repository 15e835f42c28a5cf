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

/** A signed list of open cases and the organization they went to. It never changes. */
@Serializable
data class HandoverView(
    /** Number of cases on the list. */
    @SerialName("case_count")
    val caseCount: Int,
    /** Number of commitments on the list. */
    @SerialName("commitment_count")
    val commitmentCount: Int,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("document")
    val document: DocumentReference?,
    /** The session that ended; `null` when a term ended. */
    @SerialName("from_session_id")
    val fromSessionId: UUID?,
    @SerialName("from_session_name")
    val fromSessionName: String?,
    @SerialName("from_term_id")
    val fromTermId: UUID?,
    @SerialName("from_term_name")
    val fromTermName: String?,
    @SerialName("id")
    val id: UUID,
    @SerialName("note")
    val note: String?,
    @SerialName("signed_by")
    val signedBy: String,
    /** The day of signature: a legal date. */
    @SerialName("signed_on")
    val signedOn: LocalDate,
    @SerialName("signer_position")
    val signerPosition: String?,
    @SerialName("to_organization_id")
    val toOrganizationId: UUID,
    /** The name of the organization at the time of the handover. */
    @SerialName("to_organization_name")
    val toOrganizationName: String,
    /** The session that takes up the cases, if known. */
    @SerialName("to_session_id")
    val toSessionId: UUID?,
    @SerialName("to_session_name")
    val toSessionName: String?,
)
