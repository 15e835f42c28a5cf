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

/** The case of a commitment, in brief. */
@Serializable
data class PromisedCase(
    /** `null` under the same condition as `status`. */
    @SerialName("content")
    val content: String?,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("id")
    val id: UUID,
    @SerialName("number")
    val number: String,
    /** `null` for an agency that the case is no longer assigned to. */
    @SerialName("status")
    val status: Status?,
)
