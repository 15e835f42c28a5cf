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

/** The annual programme of a council, or of one of its bodies. */
@Serializable
data class NewSupervisionProgramme(
    /** The owner: the council, its standing body, one of its boards or deputy groups. */
    @SerialName("owner_id")
    val ownerId: UUID,
    @SerialName("title")
    val title: String,
    /** An owner has at most one programme a year. */
    @SerialName("year")
    val year: Int,
    /** The resolution or decision that adopted it. */
    @SerialName("document")
    val document: DocumentReference? = null,
)
