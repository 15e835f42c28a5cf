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

/**
 * A subject that recommendations of several supervisions share. The filter `theme_id` of the case list selects them.
 */
@Serializable
data class ThemeView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedRecordAction>,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("id")
    val id: UUID,
    @SerialName("name")
    val name: String,
    @SerialName("note")
    val note: String?,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
)
