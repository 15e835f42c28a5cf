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

/** A case was edited. */
@Serializable
data class EventEdit(
    /**
     * Each changed field with its value before and after. `null` in place of the values: the text may name people.
     */
    @SerialName("changed")
    val changed: Map<String, FieldChange?>,
    /** The wording of a petition that was replaced. */
    @SerialName("former_text")
    val formerText: EventFormerText?,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "edit"
}
