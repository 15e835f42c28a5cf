@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A council to make from the template of its unit's level. */
@Serializable
data class NewCouncil(
    /**
     * The official code of the administrative unit. The unit with this code that is valid on `valid_from` counts.
     */
    @SerialName("unit_code")
    val unitCode: String,
    /** The first day of the council and its bodies. */
    @SerialName("valid_from")
    val validFrom: LocalDate,
    /** The official codes of the council itself, one per scheme. */
    @SerialName("codes")
    val codes: List<OrganizationCode>? = null,
    /** How many deputy groups it has. Each is responsible for the whole unit until its own area is set. */
    @SerialName("deputy_groups")
    val deputyGroups: Int? = null,
)
