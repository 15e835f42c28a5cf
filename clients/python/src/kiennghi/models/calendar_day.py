from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.day_kind import DayKind, check_day_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="CalendarDay")


@_attrs_define
class CalendarDay:
    """A day that differs from the ordinary week."""

    kind: DayKind
    """ The kind of an exception in the calendar. """
    name: str
    on: datetime.date
    """ A date in the year; each date occurs once. """
    source: str
    """ The decision that the day rests on. """
    provisional: bool | Unset = UNSET
    """ Whether the day is not decided or not verified yet. """

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        name = self.name

        on = self.on.isoformat()

        source = self.source

        provisional = self.provisional

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "name": name,
                "on": on,
                "source": source,
            }
        )
        if provisional is not UNSET:
            field_dict["provisional"] = provisional

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_day_kind(d.pop("kind"))

        name = d.pop("name")

        on = datetime.date.fromisoformat(d.pop("on"))

        source = d.pop("source")

        provisional = d.pop("provisional", UNSET)

        calendar_day = cls(
            kind=kind,
            name=name,
            on=on,
            source=source,
            provisional=provisional,
        )

        return calendar_day
