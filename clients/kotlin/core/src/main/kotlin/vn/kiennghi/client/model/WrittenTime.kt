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

/** A date or period in words. */
@Serializable
data class WrittenTime(
    @SerialName("text")
    val text: String,
    /** The council whose sessions, terms and named periods the text means. */
    @SerialName("council_id")
    val councilId: UUID? = null,
    /**
     * The day the text was written, used to complete a year that the text leaves out. Without it, such a text is
     * refused.
     */
    @SerialName("said_on")
    val saidOn: LocalDate? = null,
)
