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

/** A session of a council, in one of its terms. */
@Serializable
data class NewSession(
    @SerialName("kind")
    val kind: SessionKind,
    /** Unique in the council. */
    @SerialName("opens_on")
    val opensOn: LocalDate,
    /** The ordinal as the council counts it. */
    @SerialName("ordinal")
    val ordinal: Int,
    @SerialName("term_id")
    val termId: UUID,
    /** Not before `opens_on`. */
    @SerialName("closes_on")
    val closesOn: LocalDate? = null,
)
