from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.day_reason import DayReason, check_day_reason

T = TypeVar("T", bound="DayRange")


@_attrs_define
class DayRange:
    """Consecutive days that are counted, or not counted, for the same reason."""

    counted: bool
    days: int
    """ The number of days in the range. """
    from_: datetime.date
    name: None | str
    """ The name of the day off or make-up working day. """
    to: datetime.date
    """ Its last day, included. """
    total: int
    """ The number of days counted from the start to the end of this range. """
    why: DayReason
    """ Why a day of a time limit is counted or not. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        counted = self.counted

        days = self.days

        from_ = self.from_.isoformat()

        name: None | str
        name = self.name

        to = self.to.isoformat()

        total = self.total

        why: str = self.why

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "counted": counted,
                "days": days,
                "from": from_,
                "name": name,
                "to": to,
                "total": total,
                "why": why,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        counted = d.pop("counted")

        days = d.pop("days")

        from_ = datetime.date.fromisoformat(d.pop("from"))

        def _parse_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name"))

        to = datetime.date.fromisoformat(d.pop("to"))

        total = d.pop("total")

        why = check_day_reason(d.pop("why"))

        day_range = cls(
            counted=counted,
            days=days,
            from_=from_,
            name=name,
            to=to,
            total=total,
            why=why,
        )

        day_range.additional_properties = d
        return day_range

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
