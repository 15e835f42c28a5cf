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
 * Something that a role may be allowed to do.
 *
 * - `case.read`: clerk (the own council), leader (the own council), reviewer (the own council), deputy (the own
 * council), liaison (the own area), coordinator (what is assigned to the organization or below it), handler (what is
 * assigned to the organization), head (what is assigned to the organization), auditor (the own council)
 * - `case.register`: clerk (the own council), deputy (the own area), liaison (the own area)
 * - `case.edit`: clerk (the own council), deputy (what the organization registered), liaison (what the organization
 * registered)
 * - `case.accept`: clerk (the own council)
 * - `case.reject`: leader (the own council)
 * - `case.merge`: clerk (the own council), leader (the own council)
 * - `case.refer`: leader (the own council)
 * - `case.record_answer`: clerk (the own council)
 * - `case.withdraw`: clerk (the own council), leader (the own council)
 * - `case.assign`: leader (the own council)
 * - `case.release`: clerk (the own council), leader (the own council)
 * - `case.pass_down`: coordinator (what is assigned to the organization)
 * - `case.acknowledge`: clerk (the own council), handler (what is assigned to the organization), head (what is
 * assigned to the organization)
 * - `case.return`: clerk (the own council), handler (what is assigned to the organization), head (what is assigned to
 * the organization)
 * - `case.report_progress`: clerk (the own council), handler (what is assigned to the organization), head (what is
 * assigned to the organization)
 * - `case.respond`: clerk (the own council), head (what is assigned to the organization)
 * - `case.review`: reviewer (the own council)
 * - `case.close`: leader (the own council)
 * - `case.reopen`: leader (the own council)
 * - `case.notify_voters`: clerk (the own council), deputy (the own area)
 * - `case.record_feedback`: clerk (the own council), deputy (the own area)
 * - `case.request_extension`: clerk (the own council), head (what is assigned to the organization)
 * - `case.decide_extension`: leader (the own council)
 * - `case.contest`: handler (what is assigned to the organization), head (what is assigned to the organization)
 * - `case.decide_contest`: leader (the own council)
 * - `case.reply_interim`: clerk (the own council), head (what is assigned to the organization)
 * - `case.request_reminder`: deputy (the own council)
 * - `case.remind`: leader (the own council)
 * - `case.answer_reminder`: clerk (the own council), head (what is assigned to the organization)
 * - `case.take_position`: clerk (the own council), head (what is assigned to the organization)
 * - `case.decide_position`: leader (the own council)
 * - `case.plan`: clerk (the own council), head (what is assigned to the organization)
 * - `case.submit_report`: clerk (the own council), handler (what is assigned to the organization), head (what is
 * assigned to the organization)
 * - `case.request_explanation`: leader (the own council)
 * - `case.explain`: clerk (the own council), head (what is assigned to the organization)
 * - `case.waive`: leader (the own council)
 * - `case.transfer`: leader (the own council)
 * - `case.enter_late`: clerk (the own council), leader (the own council), reviewer (the own council)
 * - `case.split`: leader (the own council)
 * - `case.split_into_parts`: clerk (the own council), leader (the own council)
 * - `case.link`: clerk (the own council), leader (the own council), reviewer (the own council)
 * - `case.hand_over`: leader (the own council)
 * - `handover.preview`: clerk (the own council), leader (the own council), auditor (the own council)
 * - `handover.read`: clerk (the own council), leader (the own council), reviewer (the own council), deputy (the own
 * council), auditor (the own council)
 * - `case.recalculate`: leader (the own council)
 * - `referral.read`: clerk (the own council), leader (the own council), auditor (the own council)
 * - `referral.accept`: clerk (the own council)
 * - `referral.return`: clerk (the own council), leader (the own council)
 * - `referral.answer`: leader (the own council)
 * - `access_link.manage`: clerk (the own council)
 * - `commitment.report`: clerk (the own council), handler (what is assigned to the organization), head (what is
 * assigned to the organization)
 * - `commitment.verify`: reviewer (the own council)
 * - `commitment.settle`: leader (the own council)
 * - `recommendation.edit`: clerk (the own council), leader (the own council), reviewer (the own council)
 * - `supervision.read`: clerk (the own council), leader (the own council), reviewer (the own council), deputy (the
 * own council), coordinator (what is assigned to the organization or below it), handler (what is assigned to the
 * organization), head (what is assigned to the organization), auditor (the own council)
 * - `supervision.manage`: clerk (the own council), leader (the own council), reviewer (what the organization
 * registered), deputy (what the organization registered)
 * - `conclusion.issue`: leader (the own council), reviewer (what the organization registered)
 * - `programme.manage`: clerk (the own council), leader (the own council)
 * - `petitioner.read`: clerk (the own council), leader (the own council), deputy (what the organization registered),
 * liaison (what the organization registered)
 * - `petitioner.edit`: clerk (the own council), deputy (what the organization registered), liaison (what the
 * organization registered)
 * - `former_text.erase`: leader (the own council)
 * - `event_text.erase`: leader (the own council)
 * - `event.read_internal`: clerk (the own council), leader (the own council), reviewer (the own council), deputy (the
 * own council), auditor (the own council)
 * - `audit.read`: auditor (the own council), admin (everything)
 * - `sector.manage`: leader (the own council), admin (everything)
 * - `term.manage`: clerk (the own council), leader (the own council), admin (everything)
 * - `annex.manage`: clerk (the own council), leader (the own council), admin (everything)
 * - `summary_report.read`: clerk (the own council), leader (the own council), reviewer (the own council), deputy (the
 * own council), liaison (the own council), auditor (the own council)
 * - `summary_report.manage`: clerk (the own council), leader (the own council)
 * - `rule.manage`: leader (the own council), admin (everything)
 * - `calendar.manage`: admin (everything)
 * - `organization.manage`: admin (everything)
 * - `central_body.create`: clerk (everything), leader (everything), admin (everything)
 * - `user.manage`: admin (everything)
 * - `client.manage`: admin (everything)
 */
@Serializable(with = PermissionSerializer::class)
enum class Permission(override val value: String) : ApiWord {
    CASE_PERIOD_READ("case.read"),
    CASE_PERIOD_REGISTER("case.register"),
    CASE_PERIOD_EDIT("case.edit"),
    CASE_PERIOD_ACCEPT("case.accept"),
    CASE_PERIOD_REJECT("case.reject"),
    CASE_PERIOD_MERGE("case.merge"),
    CASE_PERIOD_REFER("case.refer"),
    CASE_PERIOD_RECORD_ANSWER("case.record_answer"),
    CASE_PERIOD_WITHDRAW("case.withdraw"),
    CASE_PERIOD_ASSIGN("case.assign"),
    CASE_PERIOD_RELEASE("case.release"),
    CASE_PERIOD_PASS_DOWN("case.pass_down"),
    CASE_PERIOD_ACKNOWLEDGE("case.acknowledge"),
    CASE_PERIOD_RETURN("case.return"),
    CASE_PERIOD_REPORT_PROGRESS("case.report_progress"),
    CASE_PERIOD_RESPOND("case.respond"),
    CASE_PERIOD_REVIEW("case.review"),
    CASE_PERIOD_CLOSE("case.close"),
    CASE_PERIOD_REOPEN("case.reopen"),
    CASE_PERIOD_NOTIFY_VOTERS("case.notify_voters"),
    CASE_PERIOD_RECORD_FEEDBACK("case.record_feedback"),
    CASE_PERIOD_REQUEST_EXTENSION("case.request_extension"),
    CASE_PERIOD_DECIDE_EXTENSION("case.decide_extension"),
    CASE_PERIOD_CONTEST("case.contest"),
    CASE_PERIOD_DECIDE_CONTEST("case.decide_contest"),
    CASE_PERIOD_REPLY_INTERIM("case.reply_interim"),
    CASE_PERIOD_REQUEST_REMINDER("case.request_reminder"),
    CASE_PERIOD_REMIND("case.remind"),
    CASE_PERIOD_ANSWER_REMINDER("case.answer_reminder"),
    CASE_PERIOD_TAKE_POSITION("case.take_position"),
    CASE_PERIOD_DECIDE_POSITION("case.decide_position"),
    CASE_PERIOD_PLAN("case.plan"),
    CASE_PERIOD_SUBMIT_REPORT("case.submit_report"),
    CASE_PERIOD_REQUEST_EXPLANATION("case.request_explanation"),
    CASE_PERIOD_EXPLAIN("case.explain"),
    CASE_PERIOD_WAIVE("case.waive"),
    CASE_PERIOD_TRANSFER("case.transfer"),
    CASE_PERIOD_ENTER_LATE("case.enter_late"),
    CASE_PERIOD_SPLIT("case.split"),
    CASE_PERIOD_SPLIT_INTO_PARTS("case.split_into_parts"),
    CASE_PERIOD_LINK("case.link"),
    CASE_PERIOD_HAND_OVER("case.hand_over"),
    HANDOVER_PERIOD_PREVIEW("handover.preview"),
    HANDOVER_PERIOD_READ("handover.read"),
    CASE_PERIOD_RECALCULATE("case.recalculate"),
    REFERRAL_PERIOD_READ("referral.read"),
    REFERRAL_PERIOD_ACCEPT("referral.accept"),
    REFERRAL_PERIOD_RETURN("referral.return"),
    REFERRAL_PERIOD_ANSWER("referral.answer"),
    ACCESS_LINK_PERIOD_MANAGE("access_link.manage"),
    COMMITMENT_PERIOD_REPORT("commitment.report"),
    COMMITMENT_PERIOD_VERIFY("commitment.verify"),
    COMMITMENT_PERIOD_SETTLE("commitment.settle"),
    RECOMMENDATION_PERIOD_EDIT("recommendation.edit"),
    SUPERVISION_PERIOD_READ("supervision.read"),
    SUPERVISION_PERIOD_MANAGE("supervision.manage"),
    CONCLUSION_PERIOD_ISSUE("conclusion.issue"),
    PROGRAMME_PERIOD_MANAGE("programme.manage"),
    PETITIONER_PERIOD_READ("petitioner.read"),
    PETITIONER_PERIOD_EDIT("petitioner.edit"),
    FORMER_TEXT_PERIOD_ERASE("former_text.erase"),
    EVENT_TEXT_PERIOD_ERASE("event_text.erase"),
    EVENT_PERIOD_READ_INTERNAL("event.read_internal"),
    AUDIT_PERIOD_READ("audit.read"),
    SECTOR_PERIOD_MANAGE("sector.manage"),
    TERM_PERIOD_MANAGE("term.manage"),
    ANNEX_PERIOD_MANAGE("annex.manage"),
    SUMMARY_REPORT_PERIOD_READ("summary_report.read"),
    SUMMARY_REPORT_PERIOD_MANAGE("summary_report.manage"),
    RULE_PERIOD_MANAGE("rule.manage"),
    CALENDAR_PERIOD_MANAGE("calendar.manage"),
    ORGANIZATION_PERIOD_MANAGE("organization.manage"),
    CENTRAL_BODY_PERIOD_CREATE("central_body.create"),
    USER_PERIOD_MANAGE("user.manage"),
    CLIENT_PERIOD_MANAGE("client.manage"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object PermissionSerializer :
    WordSerializer<Permission>("Permission", Permission.entries, Permission.UNRECOGNIZED)
