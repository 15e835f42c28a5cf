from typing import Literal, cast

Verdict = Literal["partly_satisfactory", "satisfactory", "unsatisfactory"]
"""The council's review of a response: how adequate it is.

- `satisfactory`: The response is satisfactory.
- `partly_satisfactory`: The response is only partly satisfactory, so the case stays followed.
- `unsatisfactory`: The response is unsatisfactory, so the case goes back to the agency."""

VERDICT_VALUES: set[Verdict] = {
    "partly_satisfactory",
    "satisfactory",
    "unsatisfactory",
}


def check_verdict(value: str) -> Verdict:
    # a newer service may have more words: they are kept as they are
    return cast(Verdict, value)
