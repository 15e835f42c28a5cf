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

/** A period that a council names without dates. */
@Serializable
data class NewNamedPeriod(
    @SerialName("council_id")
    val councilId: UUID,
    /** The last day, not before `starts_on`. */
    @SerialName("ends_on")
    val endsOn: LocalDate,
    /** The words that name it, as in the texts; unique in the council together with the first day. */
    @SerialName("name")
    val name: String,
    @SerialName("starts_on")
    val startsOn: LocalDate,
)
