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

/** One body under one norm. */
@Serializable
data class NormFulfilment(
    @SerialName("council_id")
    val councilId: UUID,
    /** Concluded or closed. */
    @SerialName("done")
    val done: Long,
    /** `null` when supervisions of any kind count. */
    @SerialName("kind")
    val kind: SupervisionKind?,
    /** Required and not completed yet. */
    @SerialName("missing")
    val missing: Long,
    @SerialName("norm_id")
    val normId: UUID,
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("organization_name")
    val organizationName: String,
    /**
     * All supervisions of the year that the body leads, including the completed ones and excluding the dropped ones.
     */
    @SerialName("planned")
    val planned: Long,
    @SerialName("required")
    val required: Long,
)
