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
 * Where a case is in the workflow.
 *
 * - `received`: Registered, not yet accepted.
 * - `accepted`: Accepted and classified, not yet assigned to an agency.
 * - `assigned`: Assigned to a lead agency that has not acknowledged it yet.
 * - `in_progress`: The lead agency works on it.
 * - `answered`: The lead agency has responded.
 * - `following`: Reviewed and still followed, because commitments are open or the result satisfies only partly.
 * - `closed`: Closed; it can be reopened.
 * - `rejected`: Rejected, with a reason.
 * - `merged`: Merged into another case about the same matter.
 * - `referred`: Referred to central bodies or other councils, of which not all have answered.
 * - `withdrawn`: Withdrawn by the petitioner.
 * - `noted`: An opinion (ý kiến) that was noted: it is kept on record, and nothing follows.
 * - `split`: Split into parts (đã tách), of which some are not answered yet.
 */
@Serializable(with = StatusSerializer::class)
enum class Status(override val value: String) : ApiWord {
    RECEIVED("received"),
    ACCEPTED("accepted"),
    ASSIGNED("assigned"),
    IN_PROGRESS("in_progress"),
    ANSWERED("answered"),
    FOLLOWING("following"),
    CLOSED("closed"),
    REJECTED("rejected"),
    MERGED("merged"),
    REFERRED("referred"),
    WITHDRAWN("withdrawn"),
    NOTED("noted"),
    SPLIT("split"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object StatusSerializer :
    WordSerializer<Status>("Status", Status.entries, Status.UNRECOGNIZED)
