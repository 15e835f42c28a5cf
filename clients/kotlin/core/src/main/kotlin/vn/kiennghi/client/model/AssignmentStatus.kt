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
 * The status of an agency's assignment.
 *
 * - `assigned`: Assigned, not yet acknowledged.
 * - `in_progress`: Acknowledged: the agency works on it.
 * - `answered`: The agency has responded.
 * - `passed_down`: Passed down to a subordinate agency, which now has to respond.
 * - `returned`: Returned by the agency, with a reason.
 * - `superseded`: Ended because the case was assigned to others or left the council's agencies, or the addressee's
 * successors took over.
 * - `recalled`: Recalled by the council (thu hồi), with a reason: the agency no longer has to answer.
 * - `waived`: Waived by the council: the addressee is no longer bound, and what was recorded stays.
 * - `answered_by_committee`: The committee that passed it down has answered for it.
 */
@Serializable(with = AssignmentStatusSerializer::class)
enum class AssignmentStatus(override val value: String) : ApiWord {
    ASSIGNED("assigned"),
    IN_PROGRESS("in_progress"),
    ANSWERED("answered"),
    PASSED_DOWN("passed_down"),
    RETURNED("returned"),
    SUPERSEDED("superseded"),
    RECALLED("recalled"),
    WAIVED("waived"),
    ANSWERED_BY_COMMITTEE("answered_by_committee"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object AssignmentStatusSerializer :
    WordSerializer<AssignmentStatus>("AssignmentStatus", AssignmentStatus.entries, AssignmentStatus.UNRECOGNIZED)
