@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.time.OffsetDateTime
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
data class OrganizationView(
    /** Official codes, one per scheme. */
    @SerialName("codes")
    val codes: List<OrganizationCode>,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("id")
    val id: UUID,
    @SerialName("kind")
    val kind: OrganizationKind,
    @SerialName("name")
    val name: String,
    /** The successors, each with its first day. */
    @SerialName("successors")
    val successors: List<Successor>,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("valid_from")
    val validFrom: LocalDate,
    @SerialName("version")
    val version: Long,
    /** The council, or delegation, that the organization belongs to; none for agencies. */
    @SerialName("council_id")
    val councilId: UUID? = null,
    @SerialName("parent_id")
    val parentId: UUID? = null,
    @SerialName("unit_id")
    val unitId: UUID? = null,
    /** The last day of validity. */
    @SerialName("valid_to")
    val validTo: LocalDate? = null,
)
