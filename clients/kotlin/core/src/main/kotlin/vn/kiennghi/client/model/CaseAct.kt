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
 * What can be done about a case, for the filter `allowed`.
 *
 * - `accept`: A petition was accepted and classified (tiếp nhận).
 * - `reclassify`: A petition that agencies had already was classified anew.
 * - `reject`: A petition was rejected, with a reason.
 * - `restore`: A rejection or a withdrawal was undone.
 * - `merge`: A petition was merged into another one about the same matter.
 * - `unmerge`: A merge was undone.
 * - `refer`: A petition was referred to central bodies or other councils.
 * - `withdraw`: The petitioner withdrew the petition.
 * - `release`: A case that was frozen after a second return was released for assignment.
 * - `assign`: A case was assigned to a lead agency.
 * - `add_agency`: One more agency was assigned; the others keep their due dates.
 * - `review`: The council reviewed a response.
 * - `close`: A case was closed.
 * - `reopen`: A closed case was reopened.
 * - `notify_voters`: Voters were notified of the result.
 * - `record_feedback`: What the voters said about the answer was recorded.
 * - `request_reminder`: A deputy requested a reminder letter to an agency.
 * - `split`: A case was split into several.
 * - `answer_on_the_spot`: A matter was answered at the meeting where it was raised (trả lời tại chỗ).
 * - `note`: An opinion was noted: it is kept on record, and nothing follows.
 * - `split_into_parts`: A petition with several requests was split into parts (tách kiến nghị).
 * - `join_parts`: The parts of a petition were joined again (gộp lại).
 * - `remind`: A reminder letter or a higher escalation level was recorded (đôn đốc).
 */
@Serializable(with = CaseActSerializer::class)
enum class CaseAct(override val value: String) : ApiWord {
    ACCEPT("accept"),
    RECLASSIFY("reclassify"),
    REJECT("reject"),
    RESTORE("restore"),
    MERGE("merge"),
    UNMERGE("unmerge"),
    REFER("refer"),
    WITHDRAW("withdraw"),
    RELEASE("release"),
    ASSIGN("assign"),
    ADD_AGENCY("add_agency"),
    REVIEW("review"),
    CLOSE("close"),
    REOPEN("reopen"),
    NOTIFY_VOTERS("notify_voters"),
    RECORD_FEEDBACK("record_feedback"),
    REQUEST_REMINDER("request_reminder"),
    SPLIT("split"),
    ANSWER_ON_THE_SPOT("answer_on_the_spot"),
    NOTE("note"),
    SPLIT_INTO_PARTS("split_into_parts"),
    JOIN_PARTS("join_parts"),
    REMIND("remind"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object CaseActSerializer :
    WordSerializer<CaseAct>("CaseAct", CaseAct.entries, CaseAct.UNRECOGNIZED)
