@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** An organization that has to carry it out. */
@Serializable
data class NewAddressee(
    /**
     * Any body but the council itself and the body that recommends; boards, deputy groups and offices of the own
     * council only. It must have existed on the date of the conclusion.
     */
    @SerialName("organization_id")
    val organizationId: UUID,
    /** The addressee's own due date. Default: the due date of the recommendation. */
    @SerialName("due_on")
    val dueOn: LocalDate? = null,
    /** The weight of its part. */
    @SerialName("weight")
    val weight: Int? = null,
)
