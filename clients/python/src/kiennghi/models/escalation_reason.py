from typing import Literal, cast

EscalationReason = Literal["level_below_reached", "not_reminded_yet", "reminders_left", "reminders_spent", "top"]
"""Why an escalation level is the next one."""

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
