from typing import Literal, cast

PositionDecision = Literal["amended", "lifted", "upheld"]
"""The council's decision on a position that does not accept the whole recommendation.

- `upheld`: The recommendation is upheld.
- `amended`: The recommendation is amended: another due date, or as the decision says.
- `lifted`: The recommendation is lifted: the addressee is no longer bound."""

POSITION_DECISION_VALUES: set[PositionDecision] = {
    "amended",
    "lifted",
    "upheld",
}


def check_position_decision(value: str) -> PositionDecision:
    # a newer service may have more words: they are kept as they are
    return cast(PositionDecision, value)
