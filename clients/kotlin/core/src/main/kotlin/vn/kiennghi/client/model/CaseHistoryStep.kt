@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A step of the case, as in `POST /v1/cases/{id}/steps`. */
@Serializable
data class CaseHistoryStep(
    @SerialName("step")
    val step: CaseStep,
) : HistoryStep {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "case"
}
