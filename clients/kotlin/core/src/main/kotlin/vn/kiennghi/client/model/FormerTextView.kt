@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.OffsetDateTime
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A former wording of a petition. */
@Serializable
data class FormerTextView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedFormerTextAction>,
    /** `null` when it was erased. */
    @SerialName("content")
    val content: String?,
    @SerialName("erased_at")
    val erasedAt: OffsetDateTime?,
    @SerialName("erased_by")
    val erasedBy: UUID?,
    @SerialName("erased_by_name")
    val erasedByName: String?,
    @SerialName("id")
    val id: UUID,
    /** `null` also when it was erased. */
    @SerialName("locality")
    val locality: String?,
    @SerialName("petition_id")
    val petitionId: UUID,
    @SerialName("petition_number")
    val petitionNumber: String,
    /** The version of the petition that had this wording last. */
    @SerialName("petition_version")
    val petitionVersion: Long,
    @SerialName("replaced_at")
    val replacedAt: OffsetDateTime,
    /** The user who replaced it; `null` when a machine client did. */
    @SerialName("replaced_by")
    val replacedBy: UUID?,
    @SerialName("replaced_by_name")
    val replacedByName: String?,
    @SerialName("version")
    val version: Long,
)
