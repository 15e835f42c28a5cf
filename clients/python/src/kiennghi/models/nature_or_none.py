from typing import Literal, cast

NatureOrNone = Literal["none", "opinion", "petition"]
"""- `petition`: A petition (kiến nghị): asks for something.
- `opinion`: An opinion (ý kiến): only states a view.
- `none`: Not classified yet."""

NATURE_OR_NONE_VALUES: set[NatureOrNone] = {
    "none",
    "opinion",
    "petition",
}


def check_nature_or_none(value: str) -> NatureOrNone:
    # a newer service may have more words: they are kept as they are
    return cast(NatureOrNone, value)
