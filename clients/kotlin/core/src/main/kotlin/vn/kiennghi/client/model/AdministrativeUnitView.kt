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

/** A province or commune, or a former unit. */
@Serializable
data class AdministrativeUnitView(
    /** The official code. The same code can denote two units at different dates. */
    @SerialName("code")
    val code: String,
    @SerialName("id")
    val id: UUID,
    @SerialName("kind")
    val kind: UnitKind,
    @SerialName("name")
    val name: String,
    @SerialName("parent_id")
    val parentId: UUID?,
    @SerialName("parent_name")
    val parentName: String?,
    @SerialName("valid_from")
    val validFrom: LocalDate,
    @SerialName("valid_to")
    val validTo: LocalDate?,
)
