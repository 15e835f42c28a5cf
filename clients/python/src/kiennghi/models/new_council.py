from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.organization_code import OrganizationCode


T = TypeVar("T", bound="NewCouncil")


@_attrs_define
class NewCouncil:
    """A council to make from the template of its unit's level."""

    unit_code: str
    """ The official code of the administrative unit. The unit with this code that is valid on `valid_from` counts.
    """
    valid_from: datetime.date
    """ The first day of the council and its bodies. """
    codes: list[OrganizationCode] | Unset = UNSET
    """ The official codes of the council itself, one per scheme. """
    deputy_groups: int | Unset = UNSET
    """ How many deputy groups it has. Each is responsible for the whole unit until its own area is set. """

    def to_dict(self) -> dict[str, Any]:
        unit_code = self.unit_code

        valid_from = self.valid_from.isoformat()

        codes: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.codes, Unset):
            codes = []
            for codes_item_data in self.codes:
                codes_item = codes_item_data.to_dict()
                codes.append(codes_item)

        deputy_groups = self.deputy_groups

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "unit_code": unit_code,
                "valid_from": valid_from,
            }
        )
        if codes is not UNSET:
            field_dict["codes"] = codes
        if deputy_groups is not UNSET:
            field_dict["deputy_groups"] = deputy_groups

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.organization_code import OrganizationCode

        d = dict(src_dict)
        unit_code = d.pop("unit_code")

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        _codes = d.pop("codes", UNSET)
        codes: list[OrganizationCode] | Unset = UNSET
        if _codes is not UNSET:
            codes = []
            for codes_item_data in _codes:
                codes_item = OrganizationCode.from_dict(codes_item_data)

                codes.append(codes_item)

        deputy_groups = d.pop("deputy_groups", UNSET)

        new_council = cls(
            unit_code=unit_code,
            valid_from=valid_from,
            codes=codes,
            deputy_groups=deputy_groups,
        )

        return new_council
