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
 * An action on a case, an assignment or another subject, as recorded in the event log.
 *
 * - `register`: A petition was registered.
 * - `edit`: A petition's content or classification was edited.
 * - `accept`: A petition was accepted and classified (tiếp nhận).
 * - `reject`: A petition was rejected, with a reason.
 * - `merge`: A petition was merged into another one about the same matter.
 * - `unmerge`: A merge was undone.
 * - `refer`: A petition was referred to central bodies or other councils.
 * - `reclassify`: A petition that agencies had already was classified anew.
 * - `restore`: A rejection or a withdrawal was undone.
 * - `record_answer`: The answer to a petition was recorded that was referred before receivers were assigned.
 * - `answer`: What another council referred was answered to that council.
 * - `withdraw`: The petitioner withdrew the petition.
 * - `assign`: A case was assigned to a lead agency.
 * - `add_agency`: One more agency was assigned; the others keep their due dates.
 * - `recall`: An assignment was recalled from its agency (thu hồi).
 * - `release`: A case that was frozen after a second return was released for assignment.
 * - `pass_down`: An agency passed its assignment down to a subordinate agency.
 * - `take_back`: A committee took back what it had passed down.
 * - `send_back`: A committee sent an answer back to the agency to which it had passed down.
 * - `remind_agency`: A committee reminded an agency to which it had passed down (đôn đốc).
 * - `change_due`: A committee changed the due date of what it had passed down.
 * - `acknowledge`: An agency acknowledged its assignment.
 * - `return`: An agency returned its assignment, with a reason.
 * - `report_progress`: An agency reported progress.
 * - `respond`: An agency responded (trả lời).
 * - `correct_answer`: A response was corrected (đính chính).
 * - `answer_further`: An agency answered further (trả lời bổ sung).
 * - `review`: The council reviewed a response.
 * - `close`: A case was closed.
 * - `reopen`: A closed case was reopened.
 * - `notify_voters`: Voters were notified of the result.
 * - `record_feedback`: What the voters said about the answer was recorded.
 * - `answer_on_the_spot`: A matter was answered at the meeting where it was raised (trả lời tại chỗ).
 * - `note`: An opinion was noted: it is kept on record, and nothing follows.
 * - `set_petitioner`: The petitioner's identity was set or changed.
 * - `read_petitioner`: The petitioner's identity was read.
 * - `erase_petitioner`: The petitioner's identity was erased.
 * - `erase_former_text`: A former wording of a petition was erased.
 * - `erase_event_texts`: The texts of an event of a case were erased.
 * - `create`: A resource other than a case was created.
 * - `update`: A resource other than a case was changed.
 * - `revoke`: A grant, a signing key or a secret of a machine client was revoked.
 * - `succeed`: The successors of an organization were named.
 * - `reset_password`: Somebody else set a new password for the user.
 * - `change_password`: The user changed the own password.
 * - `sign_in`: The user signed in for the first time, or from a network from which the user had not signed in before.
 * - `sign_in_failed`: Sign-ins failed: recorded for the first failure of a day, and for the 5th, 10th, 20th, 40th …
 * - `rotate`: A signing key was rotated.
 * - `contest`: An agency contested a step that the council's office recorded for it.
 * - `decide_contest`: A contest was decided.
 * - `request_extension`: An agency requested more time (gia hạn).
 * - `decide_extension`: A requested extension was decided.
 * - `reply_interim`: An agency sent an interim reply: why there is no answer yet, and when there will be one.
 * - `request_reminder`: A deputy requested a reminder letter to an agency.
 * - `remind`: A reminder letter or a higher escalation level was recorded (đôn đốc).
 * - `answer_reminder`: The answer to a reminder letter was recorded.
 * - `report_commitment`: An agency reported on a commitment.
 * - `verify_commitment`: The council verified a commitment.
 * - `carry_over`: A commitment was carried over to a later session.
 * - `waive`: The council waived a commitment or an addressee's obligation.
 * - `recalculate`: A stored due date was recalculated.
 * - `due_soon`: A due date is near.
 * - `overdue`: A due date has passed.
 * - `review_due`: A commitment's review date has come, or a response still waits for a review.
 * - `follow_up_due`: The day has come on which the council looks at an answer again.
 * - `extension_pending`: A requested extension still waits for a decision.
 * - `issue`: A conclusion was issued: its recommendations are assigned to their addressees.
 * - `take_position`: An addressee accepted, partly accepted or disputed a recommendation.
 * - `decide_position`: The council decided on an addressee's position.
 * - `plan`: An addressee submitted an action plan with milestones.
 * - `submit_report`: A periodic report was submitted.
 * - `report_missing`: A periodic report was not submitted by its due date.
 * - `request_explanation`: The council requested an explanation (giải trình).
 * - `explain`: An addressee explained why a recommendation was not carried out.
 * - `transfer`: The obligation of an addressee that has ended was transferred to its successors.
 * - `split`: A case was split into several.
 * - `split_into_parts`: A petition with several requests was split into parts (tách kiến nghị).
 * - `join_parts`: The parts of a petition were joined again (gộp lại).
 * - `follow_parts`: The status of a petition that was split followed that of its parts.
 * - `link`: A link between two cases was created.
 * - `unlink`: A link between two cases was removed.
 * - `hand_over`: The case was open at the end of a session or term, and is on a signed handover list (chuyển kỳ sau).
 * - `create_access_link`: The office created an access link for an agency without users.
 * - `open_access_link`: The agency opened its access link.
 * - `revoke_access_link`: The office revoked an access link.
 * - `submit_draft`: An agency without users submitted the draft of its response.
 * - `confirm_draft`: The office confirmed the draft of a response: it became the response.
 * - `return_draft`: The office returned the draft of a response, with a reason.
 * - `announce`: A supervision was announced to the supervised bodies.
 * - `receive_report`: A supervised body's report was received.
 * - `visit_site`: The supervision team visited a site.
 * - `draft_conclusion`: The drafting of a conclusion began.
 * - `conclude`: A supervision was concluded.
 * - `drop`: A supervision was dropped.
 */
@Serializable(with = ActionSerializer::class)
enum class Action(override val value: String) : ApiWord {
    REGISTER("register"),
    EDIT("edit"),
    ACCEPT("accept"),
    REJECT("reject"),
    MERGE("merge"),
    UNMERGE("unmerge"),
    REFER("refer"),
    RECLASSIFY("reclassify"),
    RESTORE("restore"),
    RECORD_ANSWER("record_answer"),
    ANSWER("answer"),
    WITHDRAW("withdraw"),
    ASSIGN("assign"),
    ADD_AGENCY("add_agency"),
    RECALL("recall"),
    RELEASE("release"),
    PASS_DOWN("pass_down"),
    TAKE_BACK("take_back"),
    SEND_BACK("send_back"),
    REMIND_AGENCY("remind_agency"),
    CHANGE_DUE("change_due"),
    ACKNOWLEDGE("acknowledge"),
    RETURN("return"),
    REPORT_PROGRESS("report_progress"),
    RESPOND("respond"),
    CORRECT_ANSWER("correct_answer"),
    ANSWER_FURTHER("answer_further"),
    REVIEW("review"),
    CLOSE("close"),
    REOPEN("reopen"),
    NOTIFY_VOTERS("notify_voters"),
    RECORD_FEEDBACK("record_feedback"),
    ANSWER_ON_THE_SPOT("answer_on_the_spot"),
    NOTE("note"),
    SET_PETITIONER("set_petitioner"),
    READ_PETITIONER("read_petitioner"),
    ERASE_PETITIONER("erase_petitioner"),
    ERASE_FORMER_TEXT("erase_former_text"),
    ERASE_EVENT_TEXTS("erase_event_texts"),
    CREATE("create"),
    UPDATE("update"),
    REVOKE("revoke"),
    SUCCEED("succeed"),
    RESET_PASSWORD("reset_password"),
    CHANGE_PASSWORD("change_password"),
    SIGN_IN("sign_in"),
    SIGN_IN_FAILED("sign_in_failed"),
    ROTATE("rotate"),
    CONTEST("contest"),
    DECIDE_CONTEST("decide_contest"),
    REQUEST_EXTENSION("request_extension"),
    DECIDE_EXTENSION("decide_extension"),
    REPLY_INTERIM("reply_interim"),
    REQUEST_REMINDER("request_reminder"),
    REMIND("remind"),
    ANSWER_REMINDER("answer_reminder"),
    REPORT_COMMITMENT("report_commitment"),
    VERIFY_COMMITMENT("verify_commitment"),
    CARRY_OVER("carry_over"),
    WAIVE("waive"),
    RECALCULATE("recalculate"),
    DUE_SOON("due_soon"),
    OVERDUE("overdue"),
    REVIEW_DUE("review_due"),
    FOLLOW_UP_DUE("follow_up_due"),
    EXTENSION_PENDING("extension_pending"),
    ISSUE("issue"),
    TAKE_POSITION("take_position"),
    DECIDE_POSITION("decide_position"),
    PLAN("plan"),
    SUBMIT_REPORT("submit_report"),
    REPORT_MISSING("report_missing"),
    REQUEST_EXPLANATION("request_explanation"),
    EXPLAIN("explain"),
    TRANSFER("transfer"),
    SPLIT("split"),
    SPLIT_INTO_PARTS("split_into_parts"),
    JOIN_PARTS("join_parts"),
    FOLLOW_PARTS("follow_parts"),
    LINK("link"),
    UNLINK("unlink"),
    HAND_OVER("hand_over"),
    CREATE_ACCESS_LINK("create_access_link"),
    OPEN_ACCESS_LINK("open_access_link"),
    REVOKE_ACCESS_LINK("revoke_access_link"),
    SUBMIT_DRAFT("submit_draft"),
    CONFIRM_DRAFT("confirm_draft"),
    RETURN_DRAFT("return_draft"),
    ANNOUNCE("announce"),
    RECEIVE_REPORT("receive_report"),
    VISIT_SITE("visit_site"),
    DRAFT_CONCLUSION("draft_conclusion"),
    CONCLUDE("conclude"),
    DROP("drop"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object ActionSerializer :
    WordSerializer<Action>("Action", Action.entries, Action.UNRECOGNIZED)
