@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.PatchField
import vn.kiennghi.client.UuidSerializer

/**
 * Fields to change in a draft. Absent fields stay unchanged; `null` clears a field that can be empty. The list of
 * recommendations is replaced as a whole.
 */
@Serializable
data class ConclusionPatch(
    @SerialName("document")
    val document: PatchField<DocumentReference?> = PatchField.Absent,
    @SerialName("form")
    val form: ConclusionForm? = null,
    @SerialName("recommendations")
    val recommendations: List<NewRecommendation>? = null,
    @SerialName("summary")
    val summary: String? = null,
)
