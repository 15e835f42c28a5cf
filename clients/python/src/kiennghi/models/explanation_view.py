from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.deadline_basis import DeadlineBasis
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="ExplanationView")


@_attrs_define
class ExplanationView:
    """A request to explain why a recommendation was not carried out, with the explanation once given."""

    answer_document: DocumentReference | None
    answer_text: None | str
    answered_on: datetime.date | None
    """ The day the explanation was given; `null` while it is outstanding. """
    assignment_id: UUID
    case_id: UUID
    case_number: str
    complex_: bool
    council_id: UUID
    council_name: str
    created_at: datetime.datetime
    deadline: DeadlineBasis | None
    document: DocumentReference | None
    due_on: datetime.date
    id: UUID
    lapsed_on: datetime.date | None
    """ The day the request lapsed: the addressee was waived or transferred, or the case was closed. """
    organization_id: UUID
    """ The organization that has to explain. """
    organization_name: str
    """ The organization's name at the time of the request. """
    overdue: bool
    """ The due date has passed as of today, and the explanation is still outstanding. """
    reason: str
    """ Why the explanation was requested. """
    requested_on: datetime.date
    """ Legal date. """
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.deadline_basis import DeadlineBasis
        from ..models.document_reference import DocumentReference

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

        assignment_id = str(self.assignment_id)

        case_id = str(self.case_id)

        case_number = self.case_number

        complex_ = self.complex_

        council_id = str(self.council_id)

        council_name = self.council_name

        created_at = self.created_at.isoformat()

        deadline: dict[str, Any] | None
        if isinstance(self.deadline, DeadlineBasis):
            deadline = self.deadline.to_dict()
        else:
            deadline = self.deadline

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        due_on = self.due_on.isoformat()

        id = str(self.id)

        lapsed_on: None | str
        if isinstance(self.lapsed_on, datetime.date):
            lapsed_on = self.lapsed_on.isoformat()
        else:
            lapsed_on = self.lapsed_on

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        overdue = self.overdue

        reason = self.reason

        requested_on = self.requested_on.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answer_document": answer_document,
                "answer_text": answer_text,
                "answered_on": answered_on,
                "assignment_id": assignment_id,
                "case_id": case_id,
                "case_number": case_number,
                "complex": complex_,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "deadline": deadline,
                "document": document,
                "due_on": due_on,
                "id": id,
                "lapsed_on": lapsed_on,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "overdue": overdue,
                "reason": reason,
                "requested_on": requested_on,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.deadline_basis import DeadlineBasis
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)

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

        assignment_id = UUID(d.pop("assignment_id"))

        case_id = UUID(d.pop("case_id"))

        case_number = d.pop("case_number")

        complex_ = d.pop("complex")

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        def _parse_deadline(data: object) -> DeadlineBasis | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                deadline_type_0 = DeadlineBasis.from_dict(data)

                return deadline_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeadlineBasis | None, data)

        deadline = _parse_deadline(d.pop("deadline"))

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

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        id = UUID(d.pop("id"))

        def _parse_lapsed_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lapsed_on_type_0 = datetime.date.fromisoformat(data)

                return lapsed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        lapsed_on = _parse_lapsed_on(d.pop("lapsed_on"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        overdue = d.pop("overdue")

        reason = d.pop("reason")

        requested_on = datetime.date.fromisoformat(d.pop("requested_on"))

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        explanation_view = cls(
            answer_document=answer_document,
            answer_text=answer_text,
            answered_on=answered_on,
            assignment_id=assignment_id,
            case_id=case_id,
            case_number=case_number,
            complex_=complex_,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            deadline=deadline,
            document=document,
            due_on=due_on,
            id=id,
            lapsed_on=lapsed_on,
            organization_id=organization_id,
            organization_name=organization_name,
            overdue=overdue,
            reason=reason,
            requested_on=requested_on,
            updated_at=updated_at,
        )

        explanation_view.additional_properties = d
        return explanation_view

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
