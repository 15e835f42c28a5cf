from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.escalation_level import EscalationLevel, check_escalation_level

if TYPE_CHECKING:
    from ..models.allowed_reminder_letter_action import AllowedReminderLetterAction
    from ..models.document_reference import DocumentReference
    from ..models.reminded_case_view import RemindedCaseView


T = TypeVar("T", bound="ReminderLetterView")


@_attrs_define
class ReminderLetterView:
    """A letter to an agency, with the answer."""

    actions: list[AllowedReminderLetterAction]
    """ What the caller may do now. """
    answer_by: datetime.date | None
    """ The day by which an answer is expected. """
    answer_document: DocumentReference | None
    answer_text: None | str
    answered_on: datetime.date | None
    cases: list[RemindedCaseView]
    council_id: UUID
    council_name: str
    created_at: datetime.datetime
    document: DocumentReference | None
    escalation_level: EscalationLevel
    """ The escalation levels for what is not done, lowest first. """
    id: UUID
    issued_on: datetime.date
    """ Legal date. """
    organization_id: UUID
    organization_name: str
    """ The recipient's name at the time of the letter. """
    supervision_id: None | UUID
    """ The supervision that carries out this escalation level. """
    supervision_name: None | str
    """ The beginning of its subject; `null` also when the caller may not read it. """
    text: str
    updated_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        answer_by: None | str
        if isinstance(self.answer_by, datetime.date):
            answer_by = self.answer_by.isoformat()
        else:
            answer_by = self.answer_by

        answer_document: dict[str, Any] | None
        if isinstance(self.answer_document, DocumentReference):
            answer_document = self.answer_document.to_dict()
        else:
            answer_document = self.answer_document

        answer_text: None | str
        answer_text = self.answer_text

        answered_on: None | str
        if isinstance(self.answered_on, datetime.date):
            answered_on = self.answered_on.isoformat()
        else:
            answered_on = self.answered_on

        cases = []
        for cases_item_data in self.cases:
            cases_item = cases_item_data.to_dict()
            cases.append(cases_item)

        council_id = str(self.council_id)

        council_name = self.council_name

        created_at = self.created_at.isoformat()

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        escalation_level: str = self.escalation_level

        id = str(self.id)

        issued_on = self.issued_on.isoformat()

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        supervision_id: None | str
        if isinstance(self.supervision_id, UUID):
            supervision_id = str(self.supervision_id)
        else:
            supervision_id = self.supervision_id

        supervision_name: None | str
        supervision_name = self.supervision_name

        text = self.text

        updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "answer_by": answer_by,
                "answer_document": answer_document,
                "answer_text": answer_text,
                "answered_on": answered_on,
                "cases": cases,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "document": document,
                "escalation_level": escalation_level,
                "id": id,
                "issued_on": issued_on,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "supervision_id": supervision_id,
                "supervision_name": supervision_name,
                "text": text,
                "updated_at": updated_at,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_reminder_letter_action import AllowedReminderLetterAction
        from ..models.document_reference import DocumentReference
        from ..models.reminded_case_view import RemindedCaseView

        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedReminderLetterAction.from_dict(actions_item_data)

            actions.append(actions_item)

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

        def _parse_answer_document(data: object) -> DocumentReference | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                answer_document_type_0 = DocumentReference.from_dict(data)

                return answer_document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None, data)

        answer_document = _parse_answer_document(d.pop("answer_document"))

        def _parse_answer_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        answer_text = _parse_answer_text(d.pop("answer_text"))

        def _parse_answered_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answered_on_type_0 = datetime.date.fromisoformat(data)

                return answered_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        answered_on = _parse_answered_on(d.pop("answered_on"))

        cases = []
        _cases = d.pop("cases")
        for cases_item_data in _cases:
            cases_item = RemindedCaseView.from_dict(cases_item_data)

            cases.append(cases_item)

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

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

        id = UUID(d.pop("id"))

        issued_on = datetime.date.fromisoformat(d.pop("issued_on"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        def _parse_supervision_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                supervision_id_type_0 = UUID(data)

                return supervision_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        supervision_id = _parse_supervision_id(d.pop("supervision_id"))

        def _parse_supervision_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        supervision_name = _parse_supervision_name(d.pop("supervision_name"))

        text = d.pop("text")

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        reminder_letter_view = cls(
            actions=actions,
            answer_by=answer_by,
            answer_document=answer_document,
            answer_text=answer_text,
            answered_on=answered_on,
            cases=cases,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            document=document,
            escalation_level=escalation_level,
            id=id,
            issued_on=issued_on,
            organization_id=organization_id,
            organization_name=organization_name,
            supervision_id=supervision_id,
            supervision_name=supervision_name,
            text=text,
            updated_at=updated_at,
            version=version,
        )

        reminder_letter_view.additional_properties = d
        return reminder_letter_view

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
