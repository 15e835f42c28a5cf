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

/** The receipt of a summary report. */
@Serializable
data class NewSummaryReport(
    @SerialName("council_id")
    val councilId: UUID,
    /**
     * The body that sent it: a deputy group, the Fatherland Front, a committee. It must have existed on
     * `received_on`.
     */
    @SerialName("organization_id")
    val organizationId: UUID,
    /** The day it came. Legal date, not after today. */
    @SerialName("received_on")
    val receivedOn: LocalDate,
    /** The session for which it was sent. A body sends one report for a session. */
    @SerialName("session_id")
    val sessionId: UUID,
    @SerialName("document")
    val document: DocumentReference? = null,
    /** How many petitions it contains, as the body says. */
    @SerialName("petition_count")
    val petitionCount: Int? = null,
)
