from typing import Literal, cast

CaseOperation = Literal["remind"]
"""What else can be done about a case: `remind` is `POST /v1/reminder-letters`.

- `remind`: A reminder letter or a higher escalation level was recorded (đôn đốc)."""

CASE_OPERATION_VALUES: set[CaseOperation] = {
    "remind",
}


def check_case_operation(value: str) -> CaseOperation:
    # a newer service may have more words: they are kept as they are
    return cast(CaseOperation, value)
