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

/** A part of a petition that is split. */
@Serializable
data class PartBrief(
    /** The first 300 characters of its text. */
    @SerialName("content")
    val content: String,
    @SerialName("due_on")
    val dueOn: LocalDate?,
    @SerialName("id")
    val id: UUID,
    /** The agency's name at the time of the assignment. */
    @SerialName("lead_agency_name")
    val leadAgencyName: String?,
    /** That of the whole, and its own: `KN-2026-000123.2`. */
    @SerialName("number")
    val number: String,
    @SerialName("outcome")
    val outcome: Outcome?,
    @SerialName("sector_id")
    val sectorId: UUID?,
    @SerialName("sector_name")
    val sectorName: String?,
    @SerialName("status")
    val status: Status,
)
