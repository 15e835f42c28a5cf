from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.calendar_used import CalendarUsed
    from ..models.day_range import DayRange
    from ..models.deadline_basis import DeadlineBasis
    from ..models.extension_view import ExtensionView
    from ..models.interim_reply_view import InterimReplyView


T = TypeVar("T", bound="DeadlineExplanation")


@_attrs_define
class DeadlineExplanation:
    """The explanation of a stored due date."""

    assignment_id: UUID
    basis: DeadlineBasis | None
    calendar: list[CalendarUsed]
    """ The calendar years used, as they are today. """
    calendar_changed: bool
    """ Whether any of these years has changed since the date was computed. The date stays until it is recalculated.
    """
    counted_now: datetime.date | None
    """ The due date by today's calendar, if the calendar changed. """
    due_on: datetime.date | None
    """ The due date that applies.
    `null` for a standing obligation. """
    extensions: list[ExtensionView]
    """ All extension requests, oldest first. """
    interim_replies: list[InterimReplyView]
    """ All interim replies, oldest first. They do not change the due date. """
    named: bool
    """ Whether the leader set the date, initially or later. """
    ranges: list[DayRange]
    """ Every day from the start to the last, by today's calendar (Civil Code 2015, art. 147–148). """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.deadline_basis import DeadlineBasis

        assignment_id = str(self.assignment_id)

        basis: dict[str, Any] | None
        if isinstance(self.basis, DeadlineBasis):
            basis = self.basis.to_dict()
        else:
            basis = self.basis

        calendar = []
        for calendar_item_data in self.calendar:
            calendar_item = calendar_item_data.to_dict()
            calendar.append(calendar_item)

        calendar_changed = self.calendar_changed

        counted_now: None | str
        if isinstance(self.counted_now, datetime.date):
            counted_now = self.counted_now.isoformat()
        else:
            counted_now = self.counted_now

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        extensions = []
        for extensions_item_data in self.extensions:
            extensions_item = extensions_item_data.to_dict()
            extensions.append(extensions_item)

        interim_replies = []
        for interim_replies_item_data in self.interim_replies:
            interim_replies_item = interim_replies_item_data.to_dict()
            interim_replies.append(interim_replies_item)

        named = self.named

        ranges = []
        for ranges_item_data in self.ranges:
            ranges_item = ranges_item_data.to_dict()
            ranges.append(ranges_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assignment_id": assignment_id,
                "basis": basis,
                "calendar": calendar,
                "calendar_changed": calendar_changed,
                "counted_now": counted_now,
                "due_on": due_on,
                "extensions": extensions,
                "interim_replies": interim_replies,
                "named": named,
                "ranges": ranges,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.calendar_used import CalendarUsed
        from ..models.day_range import DayRange
        from ..models.deadline_basis import DeadlineBasis
        from ..models.extension_view import ExtensionView
        from ..models.interim_reply_view import InterimReplyView

        d = dict(src_dict)
        assignment_id = UUID(d.pop("assignment_id"))

        def _parse_basis(data: object) -> DeadlineBasis | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                basis_type_0 = DeadlineBasis.from_dict(data)

                return basis_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeadlineBasis | None, data)

        basis = _parse_basis(d.pop("basis"))

        calendar = []
        _calendar = d.pop("calendar")
        for calendar_item_data in _calendar:
            calendar_item = CalendarUsed.from_dict(calendar_item_data)

            calendar.append(calendar_item)

        calendar_changed = d.pop("calendar_changed")

        def _parse_counted_now(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                counted_now_type_0 = datetime.date.fromisoformat(data)

                return counted_now_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        counted_now = _parse_counted_now(d.pop("counted_now"))

        def _parse_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_on = _parse_due_on(d.pop("due_on"))

        extensions = []
        _extensions = d.pop("extensions")
        for extensions_item_data in _extensions:
            extensions_item = ExtensionView.from_dict(extensions_item_data)

            extensions.append(extensions_item)

        interim_replies = []
        _interim_replies = d.pop("interim_replies")
        for interim_replies_item_data in _interim_replies:
            interim_replies_item = InterimReplyView.from_dict(interim_replies_item_data)

            interim_replies.append(interim_replies_item)

        named = d.pop("named")

        ranges = []
        _ranges = d.pop("ranges")
        for ranges_item_data in _ranges:
            ranges_item = DayRange.from_dict(ranges_item_data)

            ranges.append(ranges_item)

        deadline_explanation = cls(
            assignment_id=assignment_id,
            basis=basis,
            calendar=calendar,
            calendar_changed=calendar_changed,
            counted_now=counted_now,
            due_on=due_on,
            extensions=extensions,
            interim_replies=interim_replies,
            named=named,
            ranges=ranges,
        )

        deadline_explanation.additional_properties = d
        return deadline_explanation

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
