@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** Why a step was entered later than the day for which it counts. */
@Serializable
data class LateEntryView(
    /** The paper that proves the day, if the step itself has none. */
    @SerialName("document")
    val document: DocumentReference?,
    @SerialName("reason")
    val reason: FreeText,
)
