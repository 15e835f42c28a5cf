from typing import Literal, cast

ReminderLetterAct = Literal["answer_reminder"]
"""What can be done about a reminder letter, for the filter `allowed`.

- `answer_reminder`: The answer to a reminder letter was recorded."""

REMINDER_LETTER_ACT_VALUES: set[ReminderLetterAct] = {
    "answer_reminder",
}


def check_reminder_letter_act(value: str) -> ReminderLetterAct:
    # a newer service may have more words: they are kept as they are
    return cast(ReminderLetterAct, value)
