from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.escalation_level import EscalationLevel, check_escalation_level
from ..models.escalation_reason import EscalationReason, check_escalation_reason
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.reminder_letter_view import ReminderLetterView


T = TypeVar("T", bound="EscalationView")


@_attrs_define
class EscalationView:
    """The escalation of a case."""

    case_id: UUID
    escalation_count: int
    """ The number of letters at this level. """
    letters: list[ReminderLetterView]
    """ The letters so far, oldest first. """
    reminders_before_next: int
    """ The number of reminder letters before the next escalation level, by the deadline rule of step `remind`. """
    days_late: int | None | Unset = UNSET
    """ Days past the due date as of today; negative before it. """
    due_on: datetime.date | None | Unset = UNSET
    """ The case's due date. """
    escalation_level: EscalationLevel | None | Unset = UNSET
    next_: EscalationLevel | None | Unset = UNSET
    why: EscalationReason | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case_id = str(self.case_id)

        escalation_count = self.escalation_count

        letters = []
        for letters_item_data in self.letters:
            letters_item = letters_item_data.to_dict()
            letters.append(letters_item)

        reminders_before_next = self.reminders_before_next

        days_late: int | None | Unset
        if isinstance(self.days_late, Unset):
            days_late = UNSET
        else:
            days_late = self.days_late

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        escalation_level: None | str | Unset
        if isinstance(self.escalation_level, Unset):
            escalation_level = UNSET
        elif isinstance(self.escalation_level, str):
            escalation_level = self.escalation_level
        else:
            escalation_level = self.escalation_level

        next_: None | str | Unset
        if isinstance(self.next_, Unset):
            next_ = UNSET
        elif isinstance(self.next_, str):
            next_ = self.next_
        else:
            next_ = self.next_

        why: None | str | Unset
        if isinstance(self.why, Unset):
            why = UNSET
        elif isinstance(self.why, str):
            why = self.why
        else:
            why = self.why

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case_id": case_id,
                "escalation_count": escalation_count,
                "letters": letters,
                "reminders_before_next": reminders_before_next,
            }
        )
        if days_late is not UNSET:
            field_dict["days_late"] = days_late
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if escalation_level is not UNSET:
            field_dict["escalation_level"] = escalation_level
        if next_ is not UNSET:
            field_dict["next"] = next_
        if why is not UNSET:
            field_dict["why"] = why

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reminder_letter_view import ReminderLetterView  # noqa: PLC0415

        d = dict(src_dict)
        case_id = UUID(d.pop("case_id"))

        escalation_count = d.pop("escalation_count")

        letters = []
        _letters = d.pop("letters")
        for letters_item_data in _letters:
            letters_item = ReminderLetterView.from_dict(letters_item_data)

            letters.append(letters_item)

        reminders_before_next = d.pop("reminders_before_next")

        def _parse_days_late(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        days_late = _parse_days_late(d.pop("days_late", UNSET))

        def _parse_due_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        due_on = _parse_due_on(d.pop("due_on", UNSET))

        def _parse_escalation_level(data: object) -> EscalationLevel | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                escalation_level_type_0 = check_escalation_level(data)

                return escalation_level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EscalationLevel | None | Unset, data)

        escalation_level = _parse_escalation_level(d.pop("escalation_level", UNSET))

        def _parse_next_(data: object) -> EscalationLevel | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_type_0 = check_escalation_level(data)

                return next_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EscalationLevel | None | Unset, data)

        next_ = _parse_next_(d.pop("next", UNSET))

        def _parse_why(data: object) -> EscalationReason | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                why_type_0 = check_escalation_reason(data)

                return why_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EscalationReason | None | Unset, data)

        why = _parse_why(d.pop("why", UNSET))

        escalation_view = cls(
            case_id=case_id,
            escalation_count=escalation_count,
            letters=letters,
            reminders_before_next=reminders_before_next,
            days_late=days_late,
            due_on=due_on,
            escalation_level=escalation_level,
            next_=next_,
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
