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
 * What can be done about an assignment. A step is an `action` of `POST /v1/assignments/{id}/steps`.
 *
 * - `pass_down`: An agency passed its assignment down to a subordinate agency.
 * - `take_back`: A committee took back what it had passed down.
 * - `send_back`: A committee sent an answer back to the agency to which it had passed down.
 * - `remind_agency`: A committee reminded an agency to which it had passed down (đôn đốc).
 * - `change_due`: A committee changed the due date of what it had passed down.
 * - `recall`: An assignment was recalled from its agency (thu hồi).
 * - `acknowledge`: An agency acknowledged its assignment.
 * - `return`: An agency returned its assignment, with a reason.
 * - `report_progress`: An agency reported progress.
 * - `request_extension`: An agency requested more time (gia hạn).
 * - `decide_extension`: A requested extension was decided.
 * - `reply_interim`: An agency sent an interim reply: why there is no answer yet, and when there will be one.
 * - `take_position`: An addressee accepted, partly accepted or disputed a recommendation.
 * - `decide_position`: The council decided on an addressee's position.
 * - `plan`: An addressee submitted an action plan with milestones.
 * - `submit_report`: A periodic report was submitted.
 * - `review`: The council reviewed a response.
 * - `request_explanation`: The council requested an explanation (giải trình).
 * - `explain`: An addressee explained why a recommendation was not carried out.
 * - `waive`: The council waived a commitment or an addressee's obligation.
 * - `transfer`: The obligation of an addressee that has ended was transferred to its successors.
 * - `contest`: An agency contested a step that the council's office recorded for it.
 * - `decide_contest`: A contest was decided.
 * - `respond`: An agency responded (trả lời).
 * - `correct_answer`: A response was corrected (đính chính).
 * - `answer_further`: An agency answered further (trả lời bổ sung).
 * - `create_access_link`: The office created an access link for an agency without users.
 */
@Serializable(with = AssignmentActionSerializer::class)
enum class AssignmentAction(override val value: String) : ApiWord {
    PASS_DOWN("pass_down"),
    TAKE_BACK("take_back"),
    SEND_BACK("send_back"),
    REMIND_AGENCY("remind_agency"),
    CHANGE_DUE("change_due"),
    RECALL("recall"),
    ACKNOWLEDGE("acknowledge"),
    RETURN("return"),
    REPORT_PROGRESS("report_progress"),
    REQUEST_EXTENSION("request_extension"),
    DECIDE_EXTENSION("decide_extension"),
    REPLY_INTERIM("reply_interim"),
    TAKE_POSITION("take_position"),
    DECIDE_POSITION("decide_position"),
    PLAN("plan"),
    SUBMIT_REPORT("submit_report"),
    REVIEW("review"),
    REQUEST_EXPLANATION("request_explanation"),
    EXPLAIN("explain"),
    WAIVE("waive"),
    TRANSFER("transfer"),
    CONTEST("contest"),
    DECIDE_CONTEST("decide_contest"),
    RESPOND("respond"),
    CORRECT_ANSWER("correct_answer"),
    ANSWER_FURTHER("answer_further"),
    CREATE_ACCESS_LINK("create_access_link"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object AssignmentActionSerializer :
    WordSerializer<AssignmentAction>("AssignmentAction", AssignmentAction.entries, AssignmentAction.UNRECOGNIZED)
