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
 * A queue of work, in the order to show.
 *
 * - `accept`: To accept and classify.
 * - `reclassify`: Returned, to classify again.
 * - `release`: Blocked after a second return.
 * - `accept_referrals`: Referrals to accept.
 * - `notify_voters`: Voters to notify.
 * - `confirm_drafts`: Drafts of responses to confirm.
 * - `record_letter_answers`: Letters without an answer.
 * - `assign`: To assign.
 * - `refer`: For central bodies, to refer.
 * - `decide_extensions`: Extensions to decide.
 * - `decide_contests`: Contests to decide.
 * - `decide_positions`: Positions to decide.
 * - `remind`: Overdue, to remind.
 * - `request_explanations`: Not carried out, to explain.
 * - `transfer`: Addressees that ended, to transfer.
 * - `answer_referrals`: Referrals to answer.
 * - `close`: To close.
 * - `review_petitions`: Answers to petitions, to review.
 * - `review_recommendations`: Answers to recommendations, to review.
 * - `follow_up_petitions`: Petitions to look at again.
 * - `follow_up_recommendations`: Recommendations to look at again.
 * - `verify_commitments`: Commitments to verify.
 * - `pass_down`: To pass down.
 * - `check_answers`: Answers of agencies, to check.
 * - `acknowledge`: To acknowledge.
 * - `take_position`: Positions to take.
 * - `respond`: To answer.
 * - `explain`: To explain.
 * - `report_commitments`: Commitments due.
 * - `submit_reports`: Periodic reports that are missing.
 * - `answer_letters`: Letters to answer.
 * - `repair_webhooks`: Webhooks whose receivers failed.
 */
@Serializable(with = QueueSerializer::class)
enum class Queue(override val value: String) : ApiWord {
    ACCEPT("accept"),
    RECLASSIFY("reclassify"),
    RELEASE("release"),
    ACCEPT_REFERRALS("accept_referrals"),
    NOTIFY_VOTERS("notify_voters"),
    CONFIRM_DRAFTS("confirm_drafts"),
    RECORD_LETTER_ANSWERS("record_letter_answers"),
    ASSIGN("assign"),
    REFER("refer"),
    DECIDE_EXTENSIONS("decide_extensions"),
    DECIDE_CONTESTS("decide_contests"),
    DECIDE_POSITIONS("decide_positions"),
    REMIND("remind"),
    REQUEST_EXPLANATIONS("request_explanations"),
    TRANSFER("transfer"),
    ANSWER_REFERRALS("answer_referrals"),
    CLOSE("close"),
    REVIEW_PETITIONS("review_petitions"),
    REVIEW_RECOMMENDATIONS("review_recommendations"),
    FOLLOW_UP_PETITIONS("follow_up_petitions"),
    FOLLOW_UP_RECOMMENDATIONS("follow_up_recommendations"),
    VERIFY_COMMITMENTS("verify_commitments"),
    PASS_DOWN("pass_down"),
    CHECK_ANSWERS("check_answers"),
    ACKNOWLEDGE("acknowledge"),
    TAKE_POSITION("take_position"),
    RESPOND("respond"),
    EXPLAIN("explain"),
    REPORT_COMMITMENTS("report_commitments"),
    SUBMIT_REPORTS("submit_reports"),
    ANSWER_LETTERS("answer_letters"),
    REPAIR_WEBHOOKS("repair_webhooks"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object QueueSerializer :
    WordSerializer<Queue>("Queue", Queue.entries, Queue.UNRECOGNIZED)
