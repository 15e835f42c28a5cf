@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.json.JsonElement
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The value of a field before and after an edit; `null` when it was empty. */
@Serializable
data class FieldChange(
    /** Any JSON value: the value of a field as the API shows it. */
    @SerialName("from")
    val from: JsonElement?,
    /** Any JSON value: the value of a field as the API shows it. */
    @SerialName("to")
    val to: JsonElement?,
)
