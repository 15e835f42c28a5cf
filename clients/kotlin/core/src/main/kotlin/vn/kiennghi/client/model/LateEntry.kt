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

/** Why a step is entered later than it happened, or by the office for an agency. */
@Serializable
data class LateEntry(
    @SerialName("reason")
    val reason: String,
    /** The paper that proves the day. It may be left out when the step has a document of its own. */
    @SerialName("document")
    val document: DocumentReference? = null,
)
