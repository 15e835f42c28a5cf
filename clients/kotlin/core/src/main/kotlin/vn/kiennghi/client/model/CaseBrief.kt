@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The case of an assignment, in brief. */
@Serializable
data class CaseBrief(
    @SerialName("area")
    val area: CaseArea,
    /** `null` under the same condition as `status`, and for a complaint that was forwarded. */
    @SerialName("content")
    val content: String?,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("id")
    val id: UUID,
    @SerialName("kind")
    val kind: CaseKind,
    /** The units of the petitions that were merged into it, each once; none under the same condition. */
    @SerialName("merged_units")
    val mergedUnits: List<CaseUnit>,
    @SerialName("number")
    val number: String,
    /** `null` under the same condition as `status`. */
    @SerialName("sector_id")
    val sectorId: UUID?,
    @SerialName("sector_name")
    val sectorName: String?,
    /** `null` when the assignment was returned or superseded and the caller may no longer see the case. */
    @SerialName("status")
    val status: Status?,
    /** The administrative units that it is about. */
    @SerialName("units")
    val units: List<CaseUnit>,
)
