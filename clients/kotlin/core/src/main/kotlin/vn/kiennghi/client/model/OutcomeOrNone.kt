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
 * - `by_regulation`: Resolved: a regulation was issued or changed.
 * - `by_inspection`: Resolved: the matter was inspected and dealt with.
 * - `by_implementation`: Resolved: the work was carried out.
 * - `with_roadmap`: In progress, with a roadmap (lộ trình).
 * - `without_roadmap`: In progress, without a roadmap.
 * - `awaiting_resources`: In progress: waits for money or other resources.
 * - `blocked_by_higher_law`: In progress: rules of a higher level stand against it.
 * - `submitted_to_superior`: In progress: submitted to a superior body.
 * - `information_provided`: Explained: information was provided, and nothing has to be done.
 * - `partly_resolved`: Partly resolved (giải quyết một phần): a part is done, and the answer says what is left.
 * - `objective_reasons`: Not resolved, for objective reasons (chưa giải quyết do nguyên nhân khách quan).
 * - `declined`: Not resolved: the agency declines the request (từ chối).
 * - `none`: Without a current answer.
 */
@Serializable(with = OutcomeOrNoneSerializer::class)
enum class OutcomeOrNone(override val value: String) : ApiWord {
    BY_REGULATION("by_regulation"),
    BY_INSPECTION("by_inspection"),
    BY_IMPLEMENTATION("by_implementation"),
    WITH_ROADMAP("with_roadmap"),
    WITHOUT_ROADMAP("without_roadmap"),
    AWAITING_RESOURCES("awaiting_resources"),
    BLOCKED_BY_HIGHER_LAW("blocked_by_higher_law"),
    SUBMITTED_TO_SUPERIOR("submitted_to_superior"),
    INFORMATION_PROVIDED("information_provided"),
    PARTLY_RESOLVED("partly_resolved"),
    OBJECTIVE_REASONS("objective_reasons"),
    DECLINED("declined"),
    NONE("none"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object OutcomeOrNoneSerializer :
    WordSerializer<OutcomeOrNone>("OutcomeOrNone", OutcomeOrNone.entries, OutcomeOrNone.UNRECOGNIZED)
