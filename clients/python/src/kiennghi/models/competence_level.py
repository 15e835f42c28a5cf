from typing import Literal, cast

CompetenceLevel = Literal["central", "commune", "province"]
"""The level of government that is competent to settle the matter (thẩm quyền).

- `central`: The central government.
- `province`: The province.
- `commune`: The commune."""

COMPETENCE_LEVEL_VALUES: set[CompetenceLevel] = {
    "central",
    "commune",
    "province",
}


def check_competence_level(value: str) -> CompetenceLevel:
    # a newer service may have more words: they are kept as they are
    return cast(CompetenceLevel, value)
