from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.outcome import Outcome, check_outcome
from ..types import UNSET, Unset

T = TypeVar("T", bound="AnnexColumn")


@_attrs_define
class AnnexColumn:
    """A column of an annex."""

    name: str
    """ The heading as printed. """
    outcomes: list[Outcome]
    """ The outcomes that are counted in this column; each outcome is in exactly one column. """
    name_en: None | str | Unset = UNSET
    """ The heading in English. """

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        outcomes = []
        for outcomes_item_data in self.outcomes:
            outcomes_item: str = outcomes_item_data
            outcomes.append(outcomes_item)

        name_en: None | str | Unset
        if isinstance(self.name_en, Unset):
            name_en = UNSET
        else:
            name_en = self.name_en

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "outcomes": outcomes,
            }
        )
        if name_en is not UNSET:
            field_dict["name_en"] = name_en

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        outcomes = []
        _outcomes = d.pop("outcomes")
        for outcomes_item_data in _outcomes:
            outcomes_item = check_outcome(outcomes_item_data)

            outcomes.append(outcomes_item)

        def _parse_name_en(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name_en = _parse_name_en(d.pop("name_en", UNSET))

        annex_column = cls(
            name=name,
            outcomes=outcomes,
            name_en=name_en,
        )

        return annex_column
