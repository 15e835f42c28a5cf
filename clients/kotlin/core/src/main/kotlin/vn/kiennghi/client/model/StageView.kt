@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The planned and the reached day of a stage. */
@Serializable
data class StageView(
    @SerialName("document")
    val document: DocumentReference?,
    /** Visible to the council's side only. */
    @SerialName("note")
    val note: String?,
    @SerialName("planned_on")
    val plannedOn: LocalDate?,
    @SerialName("reached_on")
    val reachedOn: LocalDate?,
    @SerialName("stage")
    val stage: SupervisionStage,
)
