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

/** The path at which each list goes on; absent where everything is shown. */
@Serializable
data class ExpandedNext(
    @SerialName("assignments")
    val assignments: String? = null,
    @SerialName("commitments")
    val commitments: String? = null,
    @SerialName("events")
    val events: String? = null,
    @SerialName("letters")
    val letters: String? = null,
    @SerialName("links")
    val links: String? = null,
    @SerialName("responses")
    val responses: String? = null,
)
