from typing import Literal, cast

SessionPhase = Literal["after", "before"]
"""Whether a petition was collected before or after a council session.

- `before`: Before the session.
- `after`: After the session."""

SESSION_PHASE_VALUES: set[SessionPhase] = {
    "after",
    "before",
}


def check_session_phase(value: str) -> SessionPhase:
    # a newer service may have more words: they are kept as they are
    return cast(SessionPhase, value)
