from typing import Literal, cast

AssignmentAction = Literal[
    "acknowledge",
    "answer_further",
    "change_due",
    "contest",
    "correct_answer",
    "create_access_link",
    "decide_contest",
    "decide_extension",
    "decide_position",
    "explain",
    "pass_down",
    "plan",
    "recall",
    "remind_agency",
    "reply_interim",
    "report_progress",
    "request_explanation",
    "request_extension",
    "respond",
    "return",
    "review",
    "send_back",
    "submit_report",
    "take_back",
    "take_position",
    "transfer",
    "waive",
]
"""What can be done about an assignment. A step is an `action` of `POST /v1/assignments/{id}/steps`.

- `pass_down`: An agency passed its assignment down to a subordinate agency.
- `take_back`: A committee took back what it had passed down.
- `send_back`: A committee sent an answer back to the agency to which it had passed down.
- `remind_agency`: A committee reminded an agency to which it had passed down (đôn đốc).
- `change_due`: A committee changed the due date of what it had passed down.
- `recall`: An assignment was recalled from its agency (thu hồi).
- `acknowledge`: An agency acknowledged its assignment.
- `return`: An agency returned its assignment, with a reason.
- `report_progress`: An agency reported progress.
- `request_extension`: An agency requested more time (gia hạn).
- `decide_extension`: A requested extension was decided.
- `reply_interim`: An agency sent an interim reply: why there is no answer yet, and when there will be one.
- `take_position`: An addressee accepted, partly accepted or disputed a recommendation.
- `decide_position`: The council decided on an addressee's position.
- `plan`: An addressee submitted an action plan with milestones.
- `submit_report`: A periodic report was submitted.
- `review`: The council reviewed a response.
- `request_explanation`: The council requested an explanation (giải trình).
- `explain`: An addressee explained why a recommendation was not carried out.
- `waive`: The council waived a commitment or an addressee's obligation.
- `transfer`: The obligation of an addressee that has ended was transferred to its successors.
- `contest`: An agency contested a step that the council's office recorded for it.
- `decide_contest`: A contest was decided.
- `respond`: An agency responded (trả lời).
- `correct_answer`: A response was corrected (đính chính).
- `answer_further`: An agency answered further (trả lời bổ sung).
- `create_access_link`: The office created an access link for an agency without users."""

ASSIGNMENT_ACTION_VALUES: set[AssignmentAction] = {
    "acknowledge",
    "answer_further",
    "change_due",
    "contest",
    "correct_answer",
    "create_access_link",
    "decide_contest",
    "decide_extension",
    "decide_position",
    "explain",
    "pass_down",
    "plan",
    "recall",
    "remind_agency",
    "reply_interim",
    "report_progress",
    "request_explanation",
    "request_extension",
    "respond",
    "return",
    "review",
    "send_back",
    "submit_report",
    "take_back",
    "take_position",
    "transfer",
    "waive",
}


def check_assignment_action(value: str) -> AssignmentAction:
    # a newer service may have more words: they are kept as they are
    return cast(AssignmentAction, value)
