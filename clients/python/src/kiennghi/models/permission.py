from typing import Literal, cast

Permission = Literal[
    "access_link.manage",
    "annex.manage",
    "audit.read",
    "calendar.manage",
    "case.accept",
    "case.acknowledge",
    "case.answer_reminder",
    "case.assign",
    "case.close",
    "case.contest",
    "case.decide_contest",
    "case.decide_extension",
    "case.decide_position",
    "case.edit",
    "case.enter_late",
    "case.explain",
    "case.hand_over",
    "case.link",
    "case.merge",
    "case.notify_voters",
    "case.pass_down",
    "case.plan",
    "case.read",
    "case.recalculate",
    "case.record_answer",
    "case.record_feedback",
    "case.refer",
    "case.register",
    "case.reject",
    "case.release",
    "case.remind",
    "case.reopen",
    "case.reply_interim",
    "case.report_progress",
    "case.request_explanation",
    "case.request_extension",
    "case.request_reminder",
    "case.respond",
    "case.return",
    "case.review",
    "case.split",
    "case.split_into_parts",
    "case.submit_report",
    "case.take_position",
    "case.transfer",
    "case.waive",
    "case.withdraw",
    "central_body.create",
    "client.manage",
    "commitment.report",
    "commitment.settle",
    "commitment.verify",
    "conclusion.issue",
    "event.read_internal",
    "event_text.erase",
    "former_text.erase",
    "handover.preview",
    "handover.read",
    "organization.manage",
    "petitioner.edit",
    "petitioner.read",
    "programme.manage",
    "recommendation.edit",
    "referral.accept",
    "referral.answer",
    "referral.read",
    "referral.return",
    "rule.manage",
    "sector.manage",
    "summary_report.manage",
    "summary_report.read",
    "supervision.manage",
    "supervision.read",
    "term.manage",
    "user.manage",
]
"""Something that a role may be allowed to do.

- `case.read`: clerk (the own council), leader (the own council), reviewer (the own council), deputy (the own council), liaison (the own area), coordinator (what is assigned to the organization or below it), handler (what is assigned to the organization), head (what is assigned to the organization), auditor (the own council)
- `case.register`: clerk (the own council), deputy (the own area), liaison (the own area)
- `case.edit`: clerk (the own council), deputy (what the organization registered), liaison (what the organization registered)
- `case.accept`: clerk (the own council)
- `case.reject`: leader (the own council)
- `case.merge`: clerk (the own council), leader (the own council)
- `case.refer`: leader (the own council)
- `case.record_answer`: clerk (the own council)
- `case.withdraw`: clerk (the own council), leader (the own council)
- `case.assign`: leader (the own council)
- `case.release`: clerk (the own council), leader (the own council)
- `case.pass_down`: coordinator (what is assigned to the organization)
- `case.acknowledge`: clerk (the own council), handler (what is assigned to the organization), head (what is assigned to the organization)
- `case.return`: clerk (the own council), handler (what is assigned to the organization), head (what is assigned to the organization)
- `case.report_progress`: clerk (the own council), handler (what is assigned to the organization), head (what is assigned to the organization)
- `case.respond`: clerk (the own council), head (what is assigned to the organization)
- `case.review`: reviewer (the own council)
- `case.close`: leader (the own council)
- `case.reopen`: leader (the own council)
- `case.notify_voters`: clerk (the own council), deputy (the own area)
- `case.record_feedback`: clerk (the own council), deputy (the own area)
- `case.request_extension`: clerk (the own council), head (what is assigned to the organization)
- `case.decide_extension`: leader (the own council)
- `case.contest`: handler (what is assigned to the organization), head (what is assigned to the organization)
- `case.decide_contest`: leader (the own council)
- `case.reply_interim`: clerk (the own council), head (what is assigned to the organization)
- `case.request_reminder`: deputy (the own council)
- `case.remind`: leader (the own council)
- `case.answer_reminder`: clerk (the own council), head (what is assigned to the organization)
- `case.take_position`: clerk (the own council), head (what is assigned to the organization)
- `case.decide_position`: leader (the own council)
- `case.plan`: clerk (the own council), head (what is assigned to the organization)
- `case.submit_report`: clerk (the own council), handler (what is assigned to the organization), head (what is assigned to the organization)
- `case.request_explanation`: leader (the own council)
- `case.explain`: clerk (the own council), head (what is assigned to the organization)
- `case.waive`: leader (the own council)
- `case.transfer`: leader (the own council)
- `case.enter_late`: clerk (the own council), leader (the own council), reviewer (the own council)
- `case.split`: leader (the own council)
- `case.split_into_parts`: clerk (the own council), leader (the own council)
- `case.link`: clerk (the own council), leader (the own council), reviewer (the own council)
- `case.hand_over`: leader (the own council)
- `handover.preview`: clerk (the own council), leader (the own council), auditor (the own council)
- `handover.read`: clerk (the own council), leader (the own council), reviewer (the own council), deputy (the own council), auditor (the own council)
- `case.recalculate`: leader (the own council)
- `referral.read`: clerk (the own council), leader (the own council), auditor (the own council)
- `referral.accept`: clerk (the own council)
- `referral.return`: clerk (the own council), leader (the own council)
- `referral.answer`: leader (the own council)
- `access_link.manage`: clerk (the own council)
- `commitment.report`: clerk (the own council), handler (what is assigned to the organization), head (what is assigned to the organization)
- `commitment.verify`: reviewer (the own council)
- `commitment.settle`: leader (the own council)
- `recommendation.edit`: clerk (the own council), leader (the own council), reviewer (the own council)
- `supervision.read`: clerk (the own council), leader (the own council), reviewer (the own council), deputy (the own council), coordinator (what is assigned to the organization or below it), handler (what is assigned to the organization), head (what is assigned to the organization), auditor (the own council)
- `supervision.manage`: clerk (the own council), leader (the own council), reviewer (what the organization registered), deputy (what the organization registered)
- `conclusion.issue`: leader (the own council), reviewer (what the organization registered)
- `programme.manage`: clerk (the own council), leader (the own council)
- `petitioner.read`: clerk (the own council), leader (the own council), deputy (what the organization registered), liaison (what the organization registered)
- `petitioner.edit`: clerk (the own council), deputy (what the organization registered), liaison (what the organization registered)
- `former_text.erase`: leader (the own council)
- `event_text.erase`: leader (the own council)
- `event.read_internal`: clerk (the own council), leader (the own council), reviewer (the own council), deputy (the own council), auditor (the own council)
- `audit.read`: auditor (the own council), admin (everything)
- `sector.manage`: leader (the own council), admin (everything)
- `term.manage`: clerk (the own council), leader (the own council), admin (everything)
- `annex.manage`: clerk (the own council), leader (the own council), admin (everything)
- `summary_report.read`: clerk (the own council), leader (the own council), reviewer (the own council), deputy (the own council), liaison (the own council), auditor (the own council)
- `summary_report.manage`: clerk (the own council), leader (the own council)
- `rule.manage`: leader (the own council), admin (everything)
- `calendar.manage`: admin (everything)
- `organization.manage`: admin (everything)
- `central_body.create`: clerk (everything), leader (everything), admin (everything)
- `user.manage`: admin (everything)
- `client.manage`: admin (everything)"""

PERMISSION_VALUES: set[Permission] = {
    "access_link.manage",
    "annex.manage",
    "audit.read",
    "calendar.manage",
    "case.accept",
    "case.acknowledge",
    "case.answer_reminder",
    "case.assign",
    "case.close",
    "case.contest",
    "case.decide_contest",
    "case.decide_extension",
    "case.decide_position",
    "case.edit",
    "case.enter_late",
    "case.explain",
    "case.hand_over",
    "case.link",
    "case.merge",
    "case.notify_voters",
    "case.pass_down",
    "case.plan",
    "case.read",
    "case.recalculate",
    "case.record_answer",
    "case.record_feedback",
    "case.refer",
    "case.register",
    "case.reject",
    "case.release",
    "case.remind",
    "case.reopen",
    "case.reply_interim",
    "case.report_progress",
    "case.request_explanation",
    "case.request_extension",
    "case.request_reminder",
    "case.respond",
    "case.return",
    "case.review",
    "case.split",
    "case.split_into_parts",
    "case.submit_report",
    "case.take_position",
    "case.transfer",
    "case.waive",
    "case.withdraw",
    "central_body.create",
    "client.manage",
    "commitment.report",
    "commitment.settle",
    "commitment.verify",
    "conclusion.issue",
    "event.read_internal",
    "event_text.erase",
    "former_text.erase",
    "handover.preview",
    "handover.read",
    "organization.manage",
    "petitioner.edit",
    "petitioner.read",
    "programme.manage",
    "recommendation.edit",
    "referral.accept",
    "referral.answer",
    "referral.read",
    "referral.return",
    "rule.manage",
    "sector.manage",
    "summary_report.manage",
    "summary_report.read",
    "supervision.manage",
    "supervision.read",
    "term.manage",
    "user.manage",
}


def check_permission(value: str) -> Permission:
    # a newer service may have more words: they are kept as they are
    return cast(Permission, value)
