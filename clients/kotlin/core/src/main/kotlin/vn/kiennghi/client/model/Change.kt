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

/** A case that changed, or that the caller does not see any more. */
@Serializable
data class Change(
    /** The case as it is now, as the list of cases shows it; `null` when it is deleted. */
    @SerialName("case")
    val case: CaseView?,
    /** Whether the caller does not see the case any more, or never saw it: delete what you have of it. */
    @SerialName("deleted")
    val deleted: Boolean,
    @SerialName("id")
    val id: UUID,
    @SerialName("type")
    val type: CaseKind,
)
