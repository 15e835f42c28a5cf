from typing import Literal, cast

CompetenceLevelOrNone = Literal["central", "commune", "none", "province"]
"""- `central`: The central government.
- `province`: The province.
- `commune`: The commune.
- `none`: Not classified yet."""

COMPETENCE_LEVEL_OR_NONE_VALUES: set[CompetenceLevelOrNone] = {
    "central",
    "commune",
    "none",
    "province",
}


def check_competence_level_or_none(value: str) -> CompetenceLevelOrNone:
    # a newer service may have more words: they are kept as they are
    return cast(CompetenceLevelOrNone, value)
