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

/** The result of a supervision. */
@Serializable
data class NewConclusion(
    @SerialName("form")
    val form: ConclusionForm,
    /** The findings. */
    @SerialName("summary")
    val summary: String,
    /** The supervision, which must be announced and neither closed nor dropped. */
    @SerialName("supervision_id")
    val supervisionId: UUID,
    /** Number, notation and date. Required when the conclusion is issued; a document can be recorded once only. */
    @SerialName("document")
    val document: DocumentReference? = null,
    /** Whether to issue it immediately. */
    @SerialName("issue")
    val issue: Boolean? = null,
    /** May be empty: a survey may have findings only. */
    @SerialName("recommendations")
    val recommendations: List<NewRecommendation>? = null,
)
