from __future__ import annotations

from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.event_calendar_day import EventCalendarDay


T = TypeVar("T", bound="EventReplaceCalendar")


@_attrs_define
class EventReplaceCalendar:
    """The special days of a year were entered or replaced."""

    added: list[EventCalendarDay]
    """ Days that were not entered before. """
    removed: list[EventCalendarDay]
    """ Days that are no longer entered. """
    replaced: list[EventCalendarDay]
    """ Days that were entered before, as they are now. """
    version: int
    year: int
    """ The year. """
    type_: Literal["replace_calendar"] = "replace_calendar"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        added = []
        for added_item_data in self.added:
            added_item = added_item_data.to_dict()
            added.append(added_item)

        removed = []
        for removed_item_data in self.removed:
            removed_item = removed_item_data.to_dict()
            removed.append(removed_item)

        replaced = []
        for replaced_item_data in self.replaced:
            replaced_item = replaced_item_data.to_dict()
            replaced.append(replaced_item)

        type_ = self.type_

        version = self.version

        year = self.year

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "added": added,
                "removed": removed,
                "replaced": replaced,
                "type": type_,
                "version": version,
                "year": year,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.event_calendar_day import EventCalendarDay

        d = dict(src_dict)
        added = []
        _added = d.pop("added")
        for added_item_data in _added:
            added_item = EventCalendarDay.from_dict(added_item_data)

            added.append(added_item)

        removed = []
        _removed = d.pop("removed")
        for removed_item_data in _removed:
            removed_item = EventCalendarDay.from_dict(removed_item_data)

            removed.append(removed_item)

        replaced = []
        _replaced = d.pop("replaced")
        for replaced_item_data in _replaced:
            replaced_item = EventCalendarDay.from_dict(replaced_item_data)

            replaced.append(replaced_item)

        type_ = cast(Literal["replace_calendar"], d.pop("type"))
        if type_ != "replace_calendar":
            raise ValueError(f"type must match const 'replace_calendar', got '{type_}'")

        version = d.pop("version")

        year = d.pop("year")

        event_replace_calendar = cls(
            added=added,
            removed=removed,
            replaced=replaced,
            type_=type_,
            version=version,
            year=year,
        )

        event_replace_calendar.additional_properties = d
        return event_replace_calendar

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
