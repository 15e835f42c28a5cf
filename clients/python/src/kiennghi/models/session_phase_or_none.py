from typing import Literal, cast

SessionPhaseOrNone = Literal["after", "before", "none"]
"""- `before`: Before the session.
- `after`: After the session.
- `none`: Collected neither before nor after a session."""

SESSION_PHASE_OR_NONE_VALUES: set[SessionPhaseOrNone] = {
    "after",
    "before",
    "none",
}


def check_session_phase_or_none(value: str) -> SessionPhaseOrNone:
    # a newer service may have more words: they are kept as they are
    return cast(SessionPhaseOrNone, value)
