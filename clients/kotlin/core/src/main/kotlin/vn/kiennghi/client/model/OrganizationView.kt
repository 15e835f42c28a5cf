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
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedRecordAction>,
    /** Official codes, one per scheme. */
    @SerialName("codes")
    val codes: List<OrganizationCode>,
    /** The council, or delegation, that the organization belongs to; none for agencies. */
    @SerialName("council_id")
    val councilId: UUID?,
    @SerialName("council_name")
    val councilName: String?,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("id")
    val id: UUID,
    @SerialName("kind")
    val kind: OrganizationKind,
    @SerialName("name")
    val name: String,
    @SerialName("parent_id")
    val parentId: UUID?,
    @SerialName("parent_name")
    val parentName: String?,
    /** The successors, each with its first day. */
    @SerialName("successors")
    val successors: List<Successor>,
    @SerialName("unit_id")
    val unitId: UUID?,
    @SerialName("unit_name")
    val unitName: String?,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("valid_from")
    val validFrom: LocalDate,
    /** The last day of validity. */
    @SerialName("valid_to")
    val validTo: LocalDate?,
    @SerialName("version")
    val version: Long,
)
