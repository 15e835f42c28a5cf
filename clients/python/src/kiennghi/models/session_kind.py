from typing import Literal, cast

SessionKind = Literal["extraordinary", "regular", "thematic"]
"""The kind of a council session.

- `regular`: Regular session (kỳ họp thường lệ).
- `thematic`: Thematic session (kỳ họp chuyên đề).
- `extraordinary`: Extraordinary session (kỳ họp bất thường)."""

SESSION_KIND_VALUES: set[SessionKind] = {
    "extraordinary",
    "regular",
    "thematic",
}


def check_session_kind(value: str) -> SessionKind:
    # a newer service may have more words: they are kept as they are
    return cast(SessionKind, value)
