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
 * What else can be done about an assignment: `respond` is `POST /v1/responses`; `correct_answer` and `answer_further`
 * are `POST /v1/responses/{id}/versions`.
 *
 * - `respond`: An agency responded (trả lời).
 * - `correct_answer`: A response was corrected (đính chính).
 * - `answer_further`: An agency answered further (trả lời bổ sung).
 */
@Serializable(with = AssignmentOperationSerializer::class)
enum class AssignmentOperation(override val value: String) : ApiWord {
    RESPOND("respond"),
    CORRECT_ANSWER("correct_answer"),
    ANSWER_FURTHER("answer_further"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object AssignmentOperationSerializer :
    WordSerializer<AssignmentOperation>("AssignmentOperation", AssignmentOperation.entries, AssignmentOperation.UNRECOGNIZED)
