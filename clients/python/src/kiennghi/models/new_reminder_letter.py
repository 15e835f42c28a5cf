from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.escalation_level import EscalationLevel, check_escalation_level
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference
    from ..models.reminded_case import RemindedCase


T = TypeVar("T", bound="NewReminderLetter")


@_attrs_define
class NewReminderLetter:
    """A letter to one organization."""

    cases: list[RemindedCase]
    """ The cases, each at the version that was read. Cases without an assignment are allowed too. """
    escalation_level: EscalationLevel
    """ The escalation levels for what is not done, lowest first. """
    issued_on: datetime.date
    """ The day of the letter, not before a case was received and not after today. """
    organization_id: UUID
    """ The recipient, which exists on the day of the letter. For an assigned case: the assigned agency, one above
    it that
    delegated the case, or a successor of an assigned agency that has ended. """
    text: str
    answer_by: datetime.date | None | Unset = UNSET
    """ The day by which an answer is expected, after the day of the letter. """
    document: DocumentReference | None | Unset = UNSET
    supervision_id: None | Unset | UUID = UNSET
    """ The supervision that carries out this escalation level: an explanation session, a questioning, or a
    re-supervision by the council. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        cases = []
        for cases_item_data in self.cases:
            cases_item = cases_item_data.to_dict()
            cases.append(cases_item)

        escalation_level: str = self.escalation_level

        issued_on = self.issued_on.isoformat()

        organization_id = str(self.organization_id)

        text = self.text

        answer_by: None | str | Unset
        if isinstance(self.answer_by, Unset):
            answer_by = UNSET
        elif isinstance(self.answer_by, datetime.date):
            answer_by = self.answer_by.isoformat()
        else:
            answer_by = self.answer_by

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        supervision_id: None | str | Unset
        if isinstance(self.supervision_id, Unset):
            supervision_id = UNSET
        elif isinstance(self.supervision_id, UUID):
            supervision_id = str(self.supervision_id)
        else:
            supervision_id = self.supervision_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "cases": cases,
                "escalation_level": escalation_level,
                "issued_on": issued_on,
                "organization_id": organization_id,
                "text": text,
            }
        )
        if answer_by is not UNSET:
            field_dict["answer_by"] = answer_by
        if document is not UNSET:
            field_dict["document"] = document
        if supervision_id is not UNSET:
            field_dict["supervision_id"] = supervision_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference
        from ..models.reminded_case import RemindedCase

        d = dict(src_dict)
        cases = []
        _cases = d.pop("cases")
        for cases_item_data in _cases:
            cases_item = RemindedCase.from_dict(cases_item_data)

            cases.append(cases_item)

        escalation_level = check_escalation_level(d.pop("escalation_level"))

        issued_on = datetime.date.fromisoformat(d.pop("issued_on"))

        organization_id = UUID(d.pop("organization_id"))

        text = d.pop("text")

        def _parse_answer_by(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answer_by_type_0 = datetime.date.fromisoformat(data)

                return answer_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        answer_by = _parse_answer_by(d.pop("answer_by", UNSET))

        def _parse_document(data: object) -> DocumentReference | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                document_type_0 = DocumentReference.from_dict(data)

                return document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None | Unset, data)

        document = _parse_document(d.pop("document", UNSET))

        def _parse_supervision_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                supervision_id_type_0 = UUID(data)

                return supervision_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        supervision_id = _parse_supervision_id(d.pop("supervision_id", UNSET))

        new_reminder_letter = cls(
            cases=cases,
            escalation_level=escalation_level,
            issued_on=issued_on,
            organization_id=organization_id,
            text=text,
            answer_by=answer_by,
            document=document,
            supervision_id=supervision_id,
        )

        return new_reminder_letter
