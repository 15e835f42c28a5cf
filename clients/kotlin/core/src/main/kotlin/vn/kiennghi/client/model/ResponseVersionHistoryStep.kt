@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A correction of an agency's response, or a further one, as in `POST /v1/responses/{id}/versions`. */
@Serializable
data class ResponseVersionHistoryStep(
    /** The agency. */
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("version")
    val version: NewResponseVersion,
) : HistoryStep {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "response_version"
}
