from typing import Literal, cast

AnswersTo = Literal["committee", "council"]
"""Whom an agency answers.

- `council`: The council: what it answers counts for the case.
- `committee`: The People's Committee that passed the assignment down, and answers the council for all."""

ANSWERS_TO_VALUES: set[AnswersTo] = {
    "committee",
    "council",
}


def check_answers_to(value: str) -> AnswersTo:
    # a newer service may have more words: they are kept as they are
    return cast(AnswersTo, value)
