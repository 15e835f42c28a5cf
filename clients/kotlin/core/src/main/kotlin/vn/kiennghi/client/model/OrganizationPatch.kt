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
import vn.kiennghi.client.PatchField
import vn.kiennghi.client.UuidSerializer

/**
 * Fields to change. Absent fields stay unchanged; `null` clears a field that can be empty. Cases keep the names they
 * were assigned under.
 */
@Serializable
data class OrganizationPatch(
    @SerialName("name")
    val name: String? = null,
    /** The last day of the organization. Its grants end with it. */
    @SerialName("valid_to")
    val validTo: PatchField<LocalDate?> = PatchField.Absent,
)
