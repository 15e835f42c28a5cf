from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.day_kind import DayKind, check_day_kind

T = TypeVar("T", bound="EventCalendarDay")


@_attrs_define
class EventCalendarDay:
    """A day that differs from the ordinary week."""

    kind: DayKind
    """ The kind of an exception in the calendar. """
    name: str
    """ Its name, such as Tết. """
    on: datetime.date
    """ Legal date: the day. """
    provisional: bool
    """ Whether the day was not decided or not verified yet. """
    source: str
    """ The decision that the day rests on. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        name = self.name

        on = self.on.isoformat()

        provisional = self.provisional

        source = self.source

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "name": name,
                "on": on,
                "provisional": provisional,
                "source": source,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_day_kind(d.pop("kind"))

        name = d.pop("name")

        on = datetime.date.fromisoformat(d.pop("on"))

        provisional = d.pop("provisional")

        source = d.pop("source")

        event_calendar_day = cls(
            kind=kind,
            name=name,
            on=on,
            provisional=provisional,
            source=source,
        )

        event_calendar_day.additional_properties = d
        return event_calendar_day

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
