@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/**
 * Acknowledges the assignment: the agency starts to work on it.
 *
 * - `clerk`, `handler`, `head` (permission `case.acknowledge`), an assignment of a petition: `assigned` →
 * `in_progress`
 * - `clerk`, `handler`, `head` (permission `case.acknowledge`), an addressee of a recommendation: `assigned` →
 * `in_progress`
 *
 * Refused (409) as `wrong_status`, `case_not_open`, `agency_speaks_for_itself`.
 */
@Serializable
data class AcknowledgeLinkedAssignmentStep(
    @SerialName("note")
    val note: String? = null,
) : LinkedAssignmentStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "acknowledge"
}
