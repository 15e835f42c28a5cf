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
 * Fields to change. Absent fields stay unchanged; `null` clears a field that can be empty. For other bodies or
 * another kind, end the norm and create a new one.
 */
@Serializable
data class SupervisionNormPatch(
    @SerialName("legal_basis")
    val legalBasis: String? = null,
    @SerialName("per_year")
    val perYear: Int? = null,
    @SerialName("valid_from")
    val validFrom: LocalDate? = null,
    /** The last day of validity. */
    @SerialName("valid_to")
    val validTo: PatchField<LocalDate?> = PatchField.Absent,
)
