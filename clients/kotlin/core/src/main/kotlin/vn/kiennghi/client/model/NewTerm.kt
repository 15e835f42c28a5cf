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

/** A term of a council. */
@Serializable
data class NewTerm(
    @SerialName("council_id")
    val councilId: UUID,
    /** After `starts_on`. */
    @SerialName("ends_on")
    val endsOn: LocalDate,
    /** Unique in the council. */
    @SerialName("name")
    val name: String,
    @SerialName("starts_on")
    val startsOn: LocalDate,
)
