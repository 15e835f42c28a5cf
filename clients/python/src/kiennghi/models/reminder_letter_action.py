from typing import Literal, cast

ReminderLetterAction = Literal["answer_reminder"]
"""What can be done about a reminder letter. A step is an `action` of `POST /v1/reminder-letters/{id}/steps`.

- `answer_reminder`: The answer to a reminder letter was recorded."""

REMINDER_LETTER_ACTION_VALUES: set[ReminderLetterAction] = {
    "answer_reminder",
}


def check_reminder_letter_action(value: str) -> ReminderLetterAction:
    # a newer service may have more words: they are kept as they are
    return cast(ReminderLetterAction, value)
