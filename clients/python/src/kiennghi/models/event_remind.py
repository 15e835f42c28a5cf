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


T = TypeVar("T", bound="EventRemind")


@_attrs_define
class EventRemind:
    """A reminder letter, or a higher escalation level, was recorded. The text is in the letter."""

    answer_by: datetime.date | None
    """ Legal date: the day by which an answer is expected. """
    document: DocumentReference | None
    escalation_level: EscalationLevel
    """ The escalation levels for what is not done, lowest first. """
    issued_on: datetime.date
    """ Legal date: the day of the letter. """
    ordinal: int
    """ 1, 2, 3 … among the letters of this level about what this organization has to do in the case. """
    organization_id: UUID
    """ The recipient. """
    organization_name: str
    """ Its name at the time of the event. """
    reminder_letter_id: UUID
    """ The letter: `GET /v1/reminder-letters/{reminder_letter_id}`. """
    version: int
    type_: Literal["remind"] = "remind"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        answer_by: None | str
        if isinstance(self.answer_by, datetime.date):
            answer_by = self.answer_by.isoformat()
        else:
            answer_by = self.answer_by

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        escalation_level: str = self.escalation_level

        issued_on = self.issued_on.isoformat()

        ordinal = self.ordinal

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        reminder_letter_id = str(self.reminder_letter_id)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answer_by": answer_by,
                "document": document,
                "escalation_level": escalation_level,
                "issued_on": issued_on,
                "ordinal": ordinal,
                "organization_id": organization_id,
                "organization_name": organization_name,
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

        def _parse_answer_by(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answer_by_type_0 = datetime.date.fromisoformat(data)

                return answer_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        answer_by = _parse_answer_by(d.pop("answer_by"))

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

        issued_on = datetime.date.fromisoformat(d.pop("issued_on"))

        ordinal = d.pop("ordinal")

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        reminder_letter_id = UUID(d.pop("reminder_letter_id"))

        type_ = cast(Literal["remind"], d.pop("type"))
        if type_ != "remind":
            raise ValueError(f"type must match const 'remind', got '{type_}'")

        version = d.pop("version")

        event_remind = cls(
            answer_by=answer_by,
            document=document,
            escalation_level=escalation_level,
            issued_on=issued_on,
            ordinal=ordinal,
            organization_id=organization_id,
            organization_name=organization_name,
            reminder_letter_id=reminder_letter_id,
            type_=type_,
            version=version,
        )

        event_remind.additional_properties = d
        return event_remind

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
