from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="SupervisionNormPatch")


@_attrs_define
class SupervisionNormPatch:
    """Fields to change. Absent fields stay unchanged; `null` clears a field that can be empty. For other bodies or another
    kind, end the norm and create a new
    one.

    """

    legal_basis: str | Unset = UNSET
    per_year: int | Unset = UNSET
    valid_from: datetime.date | Unset = UNSET
    valid_to: datetime.date | None | Unset = UNSET
    """ The last day of validity. """

    def to_dict(self) -> dict[str, Any]:
        legal_basis = self.legal_basis

        per_year = self.per_year

        valid_from: str | Unset = UNSET
        if not isinstance(self.valid_from, Unset):
            valid_from = self.valid_from.isoformat()

        valid_to: None | str | Unset
        if isinstance(self.valid_to, Unset):
            valid_to = UNSET
        elif isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if legal_basis is not UNSET:
            field_dict["legal_basis"] = legal_basis
        if per_year is not UNSET:
            field_dict["per_year"] = per_year
        if valid_from is not UNSET:
            field_dict["valid_from"] = valid_from
        if valid_to is not UNSET:
            field_dict["valid_to"] = valid_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        legal_basis = d.pop("legal_basis", UNSET)

        per_year = d.pop("per_year", UNSET)

        _valid_from = d.pop("valid_from", UNSET)
        valid_from: datetime.date | Unset
        if isinstance(_valid_from, Unset):
            valid_from = UNSET
        else:
            valid_from = datetime.date.fromisoformat(_valid_from)

        def _parse_valid_to(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        valid_to = _parse_valid_to(d.pop("valid_to", UNSET))

        supervision_norm_patch = cls(
            legal_basis=legal_basis,
            per_year=per_year,
            valid_from=valid_from,
            valid_to=valid_to,
        )

        return supervision_norm_patch
