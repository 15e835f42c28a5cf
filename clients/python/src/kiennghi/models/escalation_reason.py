from typing import Literal, cast

EscalationReason = Literal["level_below_reached", "not_reminded_yet", "reminders_left", "reminders_spent", "top"]
"""Why an escalation level is the next one.

- `not_reminded_yet`: No letter has been sent yet.
- `reminders_left`: Fewer letters were sent than the rule requires before the next escalation level.
- `reminders_spent`: All letters that the rule requires were sent.
- `level_below_reached`: The escalation level below has been reached.
- `top`: There is no higher level: the council itself decides."""

ESCALATION_REASON_VALUES: set[EscalationReason] = {
    "level_below_reached",
    "not_reminded_yet",
    "reminders_left",
    "reminders_spent",
    "top",
}


def check_escalation_reason(value: str) -> EscalationReason:
    # a newer service may have more words: they are kept as they are
    return cast(EscalationReason, value)
