from typing import Literal, cast

VerdictOrNone = Literal["none", "partly_satisfactory", "satisfactory", "unsatisfactory"]
"""- `satisfactory`: The response is satisfactory.
- `partly_satisfactory`: The response is only partly satisfactory, so the case stays followed.
- `unsatisfactory`: The response is unsatisfactory, so the case goes back to the agency.
- `none`: Not reviewed."""

VERDICT_OR_NONE_VALUES: set[VerdictOrNone] = {
    "none",
    "partly_satisfactory",
    "satisfactory",
    "unsatisfactory",
}


def check_verdict_or_none(value: str) -> VerdictOrNone:
    # a newer service may have more words: they are kept as they are
    return cast(VerdictOrNone, value)
