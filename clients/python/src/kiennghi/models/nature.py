from typing import Literal, cast

Nature = Literal["opinion", "petition"]
"""Whether the matter asks for something (and is followed) or only states a view (and is kept on record).

- `petition`: A petition (kiến nghị): asks for something.
- `opinion`: An opinion (ý kiến): only states a view."""

NATURE_VALUES: set[Nature] = {
    "opinion",
    "petition",
}


def check_nature(value: str) -> Nature:
    # a newer service may have more words: they are kept as they are
    return cast(Nature, value)
