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

/** An organization of the state. */
@Serializable
data class NewOrganization(
    @SerialName("kind")
    val kind: OrganizationKind,
    @SerialName("name")
    val name: String,
    @SerialName("valid_from")
    val validFrom: LocalDate,
    /**
     * The administrative units that the organization is responsible for, including their descendants. Default: its
     * own unit.
     */
    @SerialName("area")
    val area: List<UUID>? = null,
    /** Official codes, one per scheme. */
    @SerialName("codes")
    val codes: List<OrganizationCode>? = null,
    /**
     * For the Fatherland Front: the council it works with. A National Assembly delegation has cases of its own, as a
     * council does.
     */
    @SerialName("council_id")
    val councilId: UUID? = null,
    /** The parent organization. Organizations of a council have their council as an ancestor. */
    @SerialName("parent_id")
    val parentId: UUID? = null,
    @SerialName("unit_id")
    val unitId: UUID? = null,
    @SerialName("valid_to")
    val validTo: LocalDate? = null,
)
