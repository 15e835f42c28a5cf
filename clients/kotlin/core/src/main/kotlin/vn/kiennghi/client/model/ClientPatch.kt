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

/** Fields to change. Absent fields stay unchanged. Disabling takes effect within seconds. */
@Serializable
data class ClientPatch(
    @SerialName("disabled")
    val disabled: Boolean? = null,
    @SerialName("name")
    val name: String? = null,
    /** A scope that is taken away ends within seconds, also for tokens that have it. */
    @SerialName("scopes")
    val scopes: List<Scope>? = null,
)
