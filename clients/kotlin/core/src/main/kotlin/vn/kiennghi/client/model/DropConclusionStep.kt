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

/**
 * Drops a draft: it is deleted, and remains only in the event log.
 *
 * - `clerk`, `leader`, `reviewer`, `deputy` (permission `supervision.manage`): a draft → deleted
 */
@Serializable
data class DropConclusionStep(
    @SerialName("reason")
    val reason: String,
) : ConclusionStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "drop"
}
