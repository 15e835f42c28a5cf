from typing import Literal, cast

CaseAct = Literal[
    "accept",
    "add_agency",
    "answer_on_the_spot",
    "assign",
    "close",
    "join_parts",
    "merge",
    "note",
    "notify_voters",
    "reclassify",
    "record_feedback",
    "refer",
    "reject",
    "release",
    "remind",
    "reopen",
    "request_reminder",
    "restore",
    "review",
    "split",
    "split_into_parts",
    "unmerge",
    "withdraw",
]
"""What can be done about a case, for the filter `allowed`.

- `accept`: A petition was accepted and classified (tiếp nhận).
- `reclassify`: A petition that agencies had already was classified anew.
- `reject`: A petition was rejected, with a reason.
- `restore`: A rejection or a withdrawal was undone.
- `merge`: A petition was merged into another one about the same matter.
- `unmerge`: A merge was undone.
- `refer`: A petition was referred to central bodies or other councils.
- `withdraw`: The petitioner withdrew the petition.
- `release`: A case that was frozen after a second return was released for assignment.
- `assign`: A case was assigned to a lead agency.
- `add_agency`: One more agency was assigned; the others keep their due dates.
- `review`: The council reviewed a response.
- `close`: A case was closed.
- `reopen`: A closed case was reopened.
- `notify_voters`: Voters were notified of the result.
- `record_feedback`: What the voters said about the answer was recorded.
- `request_reminder`: A deputy requested a reminder letter to an agency.
- `split`: A case was split into several.
- `answer_on_the_spot`: A matter was answered at the meeting where it was raised (trả lời tại chỗ).
- `note`: An opinion was noted: it is kept on record, and nothing follows.
- `split_into_parts`: A petition with several requests was split into parts (tách kiến nghị).
- `join_parts`: The parts of a petition were joined again (gộp lại).
- `remind`: A reminder letter or a higher escalation level was recorded (đôn đốc)."""

CASE_ACT_VALUES: set[CaseAct] = {
    "accept",
    "add_agency",
    "answer_on_the_spot",
    "assign",
    "close",
    "join_parts",
    "merge",
    "note",
    "notify_voters",
    "reclassify",
    "record_feedback",
    "refer",
    "reject",
    "release",
    "remind",
    "reopen",
    "request_reminder",
    "restore",
    "review",
    "split",
    "split_into_parts",
    "unmerge",
    "withdraw",
}


def check_case_act(value: str) -> CaseAct:
    # a newer service may have more words: they are kept as they are
    return cast(CaseAct, value)
