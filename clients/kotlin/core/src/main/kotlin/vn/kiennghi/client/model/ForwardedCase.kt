@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A petition in the letter. */
@Serializable
data class ForwardedCase(
    @SerialName("id")
    val id: UUID,
    /** The version as in `If-Match`. */
    @SerialName("version")
    val version: Long,
    @SerialName("co_leads")
    val coLeads: List<UUID>? = null,
    @SerialName("cooperating")
    val cooperating: List<UUID>? = null,
    /** Lead agency of this petition; it then has its own co-leads and co-operating agencies too. */
    @SerialName("lead")
    val lead: UUID? = null,
)
