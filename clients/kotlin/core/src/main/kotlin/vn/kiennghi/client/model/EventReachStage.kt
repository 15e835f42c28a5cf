@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A supervision reached a stage. */
@Serializable
data class EventReachStage(
    @SerialName("document")
    val document: DocumentReference?,
    @SerialName("old_stage")
    val oldStage: SupervisionStage,
    /** Legal date: the day it was reached. */
    @SerialName("on")
    val on: LocalDate,
    @SerialName("stage")
    val stage: SupervisionStage,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "reach_stage"
}
