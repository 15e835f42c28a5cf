from typing import Literal, cast

DeadlineStep = Literal[
    "assign",
    "cooperate",
    "decide_extension",
    "due_soon",
    "explain",
    "explain_complex",
    "extend",
    "refer",
    "remind",
    "reply_interim",
    "respond",
    "review",
]
"""The step that a deadline rule limits.

- `assign`: From acceptance to assignment to an agency.
- `respond`: The lead agency's response.
- `cooperate`: A co-operating agency's reply.
- `refer`: The answer of a central body or another council to which a petition was referred.
- `review`: The board's review of a response.
- `explain`: The explanation for a recommendation that was not carried out.
- `explain_complex`: The explanation in a complex case.
- `extend`: The longest extension, and how many of them.
- `decide_extension`: The leader's decision on a requested extension.
- `reply_interim`: The latest date that an interim reply can promise, and how many interim replies.
- `remind`: How many reminder letters come before the next escalation level.
- `due_soon`: How long before the due date a reminder is due."""

DEADLINE_STEP_VALUES: set[DeadlineStep] = {
    "assign",
    "cooperate",
    "decide_extension",
    "due_soon",
    "explain",
    "explain_complex",
    "extend",
    "refer",
    "remind",
    "reply_interim",
    "respond",
    "review",
}


def check_deadline_step(value: str) -> DeadlineStep:
    # a newer service may have more words: they are kept as they are
    return cast(DeadlineStep, value)
