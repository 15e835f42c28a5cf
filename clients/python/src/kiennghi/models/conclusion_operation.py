from typing import Literal, cast

ConclusionOperation = Literal["update"]
"""What else can be done with a conclusion: `update` is `PATCH /v1/conclusions/{id}`.

- `update`: A resource other than a case was changed."""

CONCLUSION_OPERATION_VALUES: set[ConclusionOperation] = {
    "update",
}


def check_conclusion_operation(value: str) -> ConclusionOperation:
    # a newer service may have more words: they are kept as they are
    return cast(ConclusionOperation, value)
