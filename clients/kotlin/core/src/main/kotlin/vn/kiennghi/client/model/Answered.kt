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

/** One assignment answered by a response. */
@Serializable
data class Answered(
    @SerialName("assignment_id")
    val assignmentId: UUID,
    @SerialName("case_id")
    val caseId: UUID,
    @SerialName("case_number")
    val caseNumber: String,
    /**
     * The day since which it does not count for the assignment: the agency contested with success that it was
     * recorded.
     */
    @SerialName("void_on")
    val voidOn: LocalDate?,
)
