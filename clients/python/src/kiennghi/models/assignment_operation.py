from typing import Literal, cast

AssignmentOperation = Literal["answer_further", "correct_answer", "respond"]
"""What else can be done about an assignment: `respond` is `POST /v1/responses`; `correct_answer` and `answer_further` are `POST /v1/responses/{id}/versions`.

- `respond`: An agency responded (trả lời).
- `correct_answer`: A response was corrected (đính chính).
- `answer_further`: An agency answered further (trả lời bổ sung)."""

ASSIGNMENT_OPERATION_VALUES: set[AssignmentOperation] = {
    "answer_further",
    "correct_answer",
    "respond",
}


def check_assignment_operation(value: str) -> AssignmentOperation:
    # a newer service may have more words: they are kept as they are
    return cast(AssignmentOperation, value)
