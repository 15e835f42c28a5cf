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
 * Reports progress.
 *
 * - `clerk`, `handler`, `head` (permission `case.report_progress`), an assignment of a petition: `in_progress` stays
 * - `clerk`, `handler`, `head` (permission `case.report_progress`), an addressee of a recommendation: `in_progress`
 * stays
 *
 * Refused (409) as `wrong_status`, `case_not_open`, `agency_speaks_for_itself`.
 */
@Serializable
data class ReportProgressLinkedAssignmentStep(
    @SerialName("text")
    val text: String,
    @SerialName("percent")
    val percent: Int? = null,
) : LinkedAssignmentStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "report_progress"
}
