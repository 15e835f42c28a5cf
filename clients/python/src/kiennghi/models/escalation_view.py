from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.escalation_level import EscalationLevel, check_escalation_level
from ..models.escalation_reason import EscalationReason, check_escalation_reason

if TYPE_CHECKING:
    from ..models.agency_escalation import AgencyEscalation
    from ..models.reminder_letter_view import ReminderLetterView


T = TypeVar("T", bound="EscalationView")


@_attrs_define
class EscalationView:
    """The escalation of a case."""

    agencies: list[AgencyEscalation]
    """ The agencies to which a letter can be sent; empty before the case is assigned. Each is reminded for itself.
    """
    case_id: UUID
    case_number: str
    days_late: int | None
    """ Days past the due date as of today; negative before it. """
    due_on: datetime.date | None
    """ The case's due date. """
    escalation_count: int
    """ The number of letters at this level to the agency that has most of them. """
    escalation_level: EscalationLevel | None
    letters: list[ReminderLetterView]
    """ The letters so far, oldest first. """
    next_: EscalationLevel | None
    reminders_before_next: int
    """ The number of reminder letters before the next escalation level, by the deadline rule of step `remind`. """
    why: EscalationReason | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agencies = []
        for agencies_item_data in self.agencies:
            agencies_item = agencies_item_data.to_dict()
            agencies.append(agencies_item)

        case_id = str(self.case_id)

        case_number = self.case_number

        days_late: int | None
        days_late = self.days_late

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        escalation_count = self.escalation_count

        escalation_level: None | str
        if isinstance(self.escalation_level, str):
            escalation_level = self.escalation_level
        else:
            escalation_level = self.escalation_level

        letters = []
        for letters_item_data in self.letters:
            letters_item = letters_item_data.to_dict()
            letters.append(letters_item)

        next_: None | str
        if isinstance(self.next_, str):
            next_ = self.next_
        else:
            next_ = self.next_

        reminders_before_next = self.reminders_before_next

        why: None | str
        if isinstance(self.why, str):
            why = self.why
        else:
            why = self.why

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "agencies": agencies,
                "case_id": case_id,
                "case_number": case_number,
                "days_late": days_late,
                "due_on": due_on,
                "escalation_count": escalation_count,
                "escalation_level": escalation_level,
                "letters": letters,
                "next": next_,
                "reminders_before_next": reminders_before_next,
                "why": why,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agency_escalation import AgencyEscalation
        from ..models.reminder_letter_view import ReminderLetterView

        d = dict(src_dict)
        agencies = []
        _agencies = d.pop("agencies")
        for agencies_item_data in _agencies:
            agencies_item = AgencyEscalation.from_dict(agencies_item_data)

            agencies.append(agencies_item)

        case_id = UUID(d.pop("case_id"))

        case_number = d.pop("case_number")

        def _parse_days_late(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        days_late = _parse_days_late(d.pop("days_late"))

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

        escalation_count = d.pop("escalation_count")

        def _parse_escalation_level(data: object) -> EscalationLevel | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                escalation_level_type_0 = check_escalation_level(data)

                return escalation_level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EscalationLevel | None, data)

        escalation_level = _parse_escalation_level(d.pop("escalation_level"))

        letters = []
        _letters = d.pop("letters")
        for letters_item_data in _letters:
            letters_item = ReminderLetterView.from_dict(letters_item_data)

            letters.append(letters_item)

        def _parse_next_(data: object) -> EscalationLevel | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_type_0 = check_escalation_level(data)

                return next_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EscalationLevel | None, data)

        next_ = _parse_next_(d.pop("next"))

        reminders_before_next = d.pop("reminders_before_next")

        def _parse_why(data: object) -> EscalationReason | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                why_type_0 = check_escalation_reason(data)

                return why_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EscalationReason | None, data)

        why = _parse_why(d.pop("why"))

        escalation_view = cls(
            agencies=agencies,
            case_id=case_id,
            case_number=case_number,
            days_late=days_late,
            due_on=due_on,
            escalation_count=escalation_count,
            escalation_level=escalation_level,
            letters=letters,
            next_=next_,
            reminders_before_next=reminders_before_next,
            why=why,
        )

        escalation_view.additional_properties = d
        return escalation_view

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
