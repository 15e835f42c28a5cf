@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.ApiWord
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer
import vn.kiennghi.client.WordSerializer

/**
 * What can be done with an access link. A step is an `action` of `POST /v1/linked-assignment/steps`.
 *
 * - `acknowledge`: An agency acknowledged its assignment.
 * - `report_progress`: An agency reported progress.
 * - `submit_report`: A periodic report was submitted.
 * - `submit_draft`: An agency without users submitted the draft of its response.
 */
@Serializable(with = LinkedAssignmentActionSerializer::class)
enum class LinkedAssignmentAction(override val value: String) : ApiWord {
    ACKNOWLEDGE("acknowledge"),
    REPORT_PROGRESS("report_progress"),
    SUBMIT_REPORT("submit_report"),
    SUBMIT_DRAFT("submit_draft"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object LinkedAssignmentActionSerializer :
    WordSerializer<LinkedAssignmentAction>("LinkedAssignmentAction", LinkedAssignmentAction.entries, LinkedAssignmentAction.UNRECOGNIZED)
