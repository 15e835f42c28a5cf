from typing import Literal, cast

UnitKind = Literal["centrally_run_city", "commune", "district", "province", "special_zone", "township", "ward"]
"""The kind of an administrative unit, including kinds that no longer exist.

- `centrally_run_city`: Centrally run city (thành phố trực thuộc trung ương).
- `province`: Province (tỉnh).
- `district`: District (huyện): abolished on 1 July 2025.
- `ward`: Ward (phường).
- `commune`: Commune (xã).
- `township`: Township (thị trấn): abolished on 1 July 2025.
- `special_zone`: Special zone (đặc khu)."""

UNIT_KIND_VALUES: set[UnitKind] = {
    "centrally_run_city",
    "commune",
    "district",
    "province",
    "special_zone",
    "township",
    "ward",
}


def check_unit_kind(value: str) -> UnitKind:
    # a newer service may have more words: they are kept as they are
    return cast(UnitKind, value)
