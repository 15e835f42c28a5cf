from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.escalation_level import EscalationLevel, check_escalation_level

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="EventAnswerReminder")


@_attrs_define
class EventAnswerReminder:
    """The answer to a reminder letter was recorded. The text is in the letter."""

    answered_on: datetime.date
    """ Legal date: the day it was answered. """
    document: DocumentReference | None
    escalation_level: EscalationLevel
    """ The escalation levels for what is not done, lowest first. """
    reminder_letter_id: UUID
    """ The letter. """
    version: int
    type_: Literal["answer_reminder"] = "answer_reminder"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        answered_on = self.answered_on.isoformat()

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        escalation_level: str = self.escalation_level

        reminder_letter_id = str(self.reminder_letter_id)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answered_on": answered_on,
                "document": document,
                "escalation_level": escalation_level,
                "reminder_letter_id": reminder_letter_id,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        answered_on = datetime.date.fromisoformat(d.pop("answered_on"))

        def _parse_document(data: object) -> DocumentReference | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                document_type_0 = DocumentReference.from_dict(data)

                return document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None, data)

        document = _parse_document(d.pop("document"))

        escalation_level = check_escalation_level(d.pop("escalation_level"))

        reminder_letter_id = UUID(d.pop("reminder_letter_id"))

        type_ = cast(Literal["answer_reminder"], d.pop("type"))
        if type_ != "answer_reminder":
            raise ValueError(f"type must match const 'answer_reminder', got '{type_}'")

        version = d.pop("version")

        event_answer_reminder = cls(
            answered_on=answered_on,
            document=document,
            escalation_level=escalation_level,
            reminder_letter_id=reminder_letter_id,
            type_=type_,
            version=version,
        )

        event_answer_reminder.additional_properties = d
        return event_answer_reminder

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
