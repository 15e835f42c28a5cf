from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.day_unit import DayUnit, check_day_unit
from ..models.start_event import StartEvent, check_start_event
from ..types import UNSET, Unset

T = TypeVar("T", bound="DeadlineRulePatch")


@_attrs_define
class DeadlineRulePatch:
    """Fields to change. Absent fields stay unchanged; `null` clears a field that can be empty. For another step or other
    cases, end the rule and create a new
    one.

    """

    legal_basis: str | Unset = UNSET
    number: int | Unset = UNSET
    starts_at: StartEvent | Unset = UNSET
    """ The event from whose day a time limit is counted. """
    times: int | None | Unset = UNSET
    unit: DayUnit | Unset = UNSET
    """ How the days of a time limit are counted. """
    valid_from: datetime.date | Unset = UNSET
    valid_to: datetime.date | None | Unset = UNSET
    """ The last day of validity. """

    def to_dict(self) -> dict[str, Any]:
        legal_basis = self.legal_basis

        number = self.number

        starts_at: str | Unset = UNSET
        if not isinstance(self.starts_at, Unset):
            starts_at = self.starts_at

        times: int | None | Unset
        if isinstance(self.times, Unset):
            times = UNSET
        else:
            times = self.times

        unit: str | Unset = UNSET
        if not isinstance(self.unit, Unset):
            unit = self.unit

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
        if number is not UNSET:
            field_dict["number"] = number
        if starts_at is not UNSET:
            field_dict["starts_at"] = starts_at
        if times is not UNSET:
            field_dict["times"] = times
        if unit is not UNSET:
            field_dict["unit"] = unit
        if valid_from is not UNSET:
            field_dict["valid_from"] = valid_from
        if valid_to is not UNSET:
            field_dict["valid_to"] = valid_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        legal_basis = d.pop("legal_basis", UNSET)

        number = d.pop("number", UNSET)

        _starts_at = d.pop("starts_at", UNSET)
        starts_at: StartEvent | Unset
        if isinstance(_starts_at, Unset):
            starts_at = UNSET
        else:
            starts_at = check_start_event(_starts_at)

        def _parse_times(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        times = _parse_times(d.pop("times", UNSET))

        _unit = d.pop("unit", UNSET)
        unit: DayUnit | Unset
        if isinstance(_unit, Unset):
            unit = UNSET
        else:
            unit = check_day_unit(_unit)

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

        deadline_rule_patch = cls(
            legal_basis=legal_basis,
            number=number,
            starts_at=starts_at,
            times=times,
            unit=unit,
            valid_from=valid_from,
            valid_to=valid_to,
        )

        return deadline_rule_patch
