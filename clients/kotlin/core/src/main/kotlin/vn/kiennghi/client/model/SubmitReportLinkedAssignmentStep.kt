@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/**
 * Submits a periodic report. Default: the oldest outstanding one.
 *
 * - `clerk`, `handler`, `head` (permission `case.submit_report`), an addressee of a recommendation: `in_progress`
 * stays
 *
 * Refused (409) as `wrong_status`, `case_not_open`, `answers_to_committee`, `agency_speaks_for_itself`.
 */
@Serializable
data class SubmitReportLinkedAssignmentStep(
    @SerialName("text")
    val text: String,
    @SerialName("document")
    val document: DocumentReference? = null,
    /** The last day of the period, as listed by `GET /v1/periodic-reports`. */
    @SerialName("due_on")
    val dueOn: LocalDate? = null,
    @SerialName("percent")
    val percent: Int? = null,
) : LinkedAssignmentStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "submit_report"
}
