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

/** A stage and its planned day. */
@Serializable
data class PlannedStage(
    @SerialName("planned_on")
    val plannedOn: LocalDate,
    /** From `planned` to `concluded`. */
    @SerialName("stage")
    val stage: SupervisionStage,
)
