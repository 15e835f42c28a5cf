@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The successors of an organization were named: it ends on the day before. */
@Serializable
data class EventSucceed(
    /** The changed last day of the organization, with its value before and after. */
    @SerialName("changed")
    val changed: Map<String, FieldChange?>,
    /** Legal date: the first day of the successors. */
    @SerialName("since")
    val since: LocalDate,
    /** The organizations that take over. */
    @SerialName("successors")
    val successors: List<EventOrganization>,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "succeed"
}
