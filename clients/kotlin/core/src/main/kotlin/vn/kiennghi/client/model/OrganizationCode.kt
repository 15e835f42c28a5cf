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

/** An official code: opaque text (Decision 20/2020/QĐ-TTg: at most 35 characters, groups separated by dots). */
@Serializable
data class OrganizationCode(
    @SerialName("code")
    val code: String,
    @SerialName("scheme")
    val scheme: String,
)
