@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** All cases in which a matter was raised, as far as the caller may see them. */
@Serializable
data class RecurrencesView(
    /** In the order they were raised, including the requested case. */
    @SerialName("cases")
    val cases: List<RaisedCase>,
    /** The number of different sessions among them; cases without a session are not counted. */
    @SerialName("sessions")
    val sessions: Long,
    /** The number of different terms among them, taken from their sessions. */
    @SerialName("terms")
    val terms: Long,
    /** The number of cases shown, that is how often the matter was raised. */
    @SerialName("times")
    val times: Long,
    /** Whether there are more than the 200 cases shown; the counts are of those shown. */
    @SerialName("truncated")
    val truncated: Boolean,
)
