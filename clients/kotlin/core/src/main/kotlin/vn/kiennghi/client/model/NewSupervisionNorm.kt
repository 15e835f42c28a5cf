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

/** The minimum number of supervisions a year. */
@Serializable
data class NewSupervisionNorm(
    /**
     * Applies to each body of this kind in the council: the council, its standing body, a board or a deputy group.
     */
    @SerialName("body_kind")
    val bodyKind: OrganizationKind,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("legal_basis")
    val legalBasis: String,
    @SerialName("per_year")
    val perYear: Int,
    /** The first day of validity. The norm applies to every year in which it is valid on some day. */
    @SerialName("valid_from")
    val validFrom: LocalDate,
    /** Only supervisions of this kind count. Default: all kinds. */
    @SerialName("kind")
    val kind: SupervisionKind? = null,
    /** The last day of validity; open-ended when absent. */
    @SerialName("valid_to")
    val validTo: LocalDate? = null,
)
