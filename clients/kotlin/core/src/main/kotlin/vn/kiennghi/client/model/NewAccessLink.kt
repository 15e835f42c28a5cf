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

/** An access link for the agency of an assignment. */
@Serializable
data class NewAccessLink(
    /** The assignment: of an agency in which nobody can respond. */
    @SerialName("assignment_id")
    val assignmentId: UUID,
    /**
     * Legal date: the last day on which the link works, at most 366 days ahead. Default: 30 days ahead, or the due
     * date if that is later.
     */
    @SerialName("expires_on")
    val expiresOn: LocalDate? = null,
    /** To whom the office gives it: a name, a mail address, a telephone number. */
    @SerialName("recipient")
    val recipient: String? = null,
)
