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

/** Fields to change. Absent fields stay unchanged; `null` clears a field that can be empty. */
@Serializable
data class SummaryReportPatch(
    @SerialName("document")
    val document: PatchField<DocumentReference?> = PatchField.Absent,
    @SerialName("organization_id")
    val organizationId: UUID? = null,
    @SerialName("petition_count")
    val petitionCount: PatchField<Int?> = PatchField.Absent,
    @SerialName("received_on")
    val receivedOn: LocalDate? = null,
    @SerialName("session_id")
    val sessionId: UUID? = null,
)
