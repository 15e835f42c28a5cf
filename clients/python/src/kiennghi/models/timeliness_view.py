from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.timeliness_subject import TimelinessSubject, check_timeliness_subject

T = TypeVar("T", bound="TimelinessView")


@_attrs_define
class TimelinessView:
    """The number of items in each state of timeliness, among those still to be done on a day."""

    as_of: datetime.date
    due_soon: int
    """ Due within seven days, the day itself included. """
    late: int
    """ Late by thirty days at most. """
    of: TimelinessSubject
    """ What is counted. """
    on_time: int
    """ Due in more than seven days. """
    standing: int
    """ Standing obligations (thường xuyên): never overdue, and in none of the other numbers. """
    undated: int
    """ Without a due date: a case for which no rule sets one, or a commitment on a condition. """
    very_late: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.isoformat()

        due_soon = self.due_soon

        late = self.late

        of: str = self.of

        on_time = self.on_time

        standing = self.standing

        undated = self.undated

        very_late = self.very_late

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "due_soon": due_soon,
                "late": late,
                "of": of,
                "on_time": on_time,
                "standing": standing,
                "undated": undated,
                "very_late": very_late,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        due_soon = d.pop("due_soon")

        late = d.pop("late")

        of = check_timeliness_subject(d.pop("of"))

        on_time = d.pop("on_time")

        standing = d.pop("standing")

        undated = d.pop("undated")

        very_late = d.pop("very_late")

        timeliness_view = cls(
            as_of=as_of,
            due_soon=due_soon,
            late=late,
            of=of,
            on_time=on_time,
            standing=standing,
            undated=undated,
            very_late=very_late,
        )

        timeliness_view.additional_properties = d
        return timeliness_view

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
