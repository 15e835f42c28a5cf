from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.day_unit import DayUnit, check_day_unit
from ..models.start_event import StartEvent, check_start_event

if TYPE_CHECKING:
    from ..models.deadline_basis_calendar import DeadlineBasisCalendar


T = TypeVar("T", bound="DeadlineBasis")


@_attrs_define
class DeadlineBasis:
    """The rule and the calendar from which a stored due date was computed."""

    calendar: DeadlineBasisCalendar
    """ The calendar versions that were used, by year. """
    due_on: datetime.date
    """ The due date as computed, before any extension. """
    legal_basis: str
    number: int
    rule_id: UUID
    start_on: datetime.date
    """ The day of the start event, which is not counted. """
    starts_at: StartEvent
    """ The event from whose day a time limit is counted. """
    unit: DayUnit
    """ How the days of a time limit are counted. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        calendar = self.calendar.to_dict()

        due_on = self.due_on.isoformat()

        legal_basis = self.legal_basis

        number = self.number

        rule_id = str(self.rule_id)

        start_on = self.start_on.isoformat()

        starts_at: str = self.starts_at

        unit: str = self.unit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "calendar": calendar,
                "due_on": due_on,
                "legal_basis": legal_basis,
                "number": number,
                "rule_id": rule_id,
                "start_on": start_on,
                "starts_at": starts_at,
                "unit": unit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.deadline_basis_calendar import DeadlineBasisCalendar

        d = dict(src_dict)
        calendar = DeadlineBasisCalendar.from_dict(d.pop("calendar"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        legal_basis = d.pop("legal_basis")

        number = d.pop("number")

        rule_id = UUID(d.pop("rule_id"))

        start_on = datetime.date.fromisoformat(d.pop("start_on"))

        starts_at = check_start_event(d.pop("starts_at"))

        unit = check_day_unit(d.pop("unit"))

        deadline_basis = cls(
            calendar=calendar,
            due_on=due_on,
            legal_basis=legal_basis,
            number=number,
            rule_id=rule_id,
            start_on=start_on,
            starts_at=starts_at,
            unit=unit,
        )

        deadline_basis.additional_properties = d
        return deadline_basis

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
