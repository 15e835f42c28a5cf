from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.deadline_basis import DeadlineBasis
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="ExplanationView")


@_attrs_define
class ExplanationView:
    """A request to explain why a recommendation was not carried out, with the explanation once given."""

    assignment_id: UUID
    case_id: UUID
    complex_: bool
    council_id: UUID
    created_at: datetime.datetime
    due_on: datetime.date
    id: UUID
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
    answer_document: DocumentReference | None | Unset = UNSET
    answer_text: None | str | Unset = UNSET
    answered_on: datetime.date | None | Unset = UNSET
    """ The day the explanation was given; `null` while it is outstanding. """
    deadline: DeadlineBasis | None | Unset = UNSET
    document: DocumentReference | None | Unset = UNSET
    lapsed_on: datetime.date | None | Unset = UNSET
    """ The day the request lapsed: the addressee was waived or transferred, or the case was closed. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.deadline_basis import DeadlineBasis  # noqa: PLC0415
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        assignment_id = str(self.assignment_id)

        case_id = str(self.case_id)

        complex_ = self.complex_

        council_id = str(self.council_id)

        created_at = self.created_at.isoformat()

        due_on = self.due_on.isoformat()

        id = str(self.id)

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        overdue = self.overdue

        reason = self.reason

        requested_on = self.requested_on.isoformat()

        updated_at = self.updated_at.isoformat()

        answer_document: dict[str, Any] | None | Unset
        if isinstance(self.answer_document, Unset):
            answer_document = UNSET
        elif isinstance(self.answer_document, DocumentReference):
            answer_document = self.answer_document.to_dict()
        else:
            answer_document = self.answer_document

        answer_text: None | str | Unset
        if isinstance(self.answer_text, Unset):
            answer_text = UNSET
        else:
            answer_text = self.answer_text

        answered_on: None | str | Unset
        if isinstance(self.answered_on, Unset):
            answered_on = UNSET
        elif isinstance(self.answered_on, datetime.date):
            answered_on = self.answered_on.isoformat()
        else:
            answered_on = self.answered_on

        deadline: dict[str, Any] | None | Unset
        if isinstance(self.deadline, Unset):
            deadline = UNSET
        elif isinstance(self.deadline, DeadlineBasis):
            deadline = self.deadline.to_dict()
        else:
            deadline = self.deadline

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        lapsed_on: None | str | Unset
        if isinstance(self.lapsed_on, Unset):
            lapsed_on = UNSET
        elif isinstance(self.lapsed_on, datetime.date):
            lapsed_on = self.lapsed_on.isoformat()
        else:
            lapsed_on = self.lapsed_on

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assignment_id": assignment_id,
                "case_id": case_id,
                "complex": complex_,
                "council_id": council_id,
                "created_at": created_at,
                "due_on": due_on,
                "id": id,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "overdue": overdue,
                "reason": reason,
                "requested_on": requested_on,
                "updated_at": updated_at,
            }
        )
        if answer_document is not UNSET:
            field_dict["answer_document"] = answer_document
        if answer_text is not UNSET:
            field_dict["answer_text"] = answer_text
        if answered_on is not UNSET:
            field_dict["answered_on"] = answered_on
        if deadline is not UNSET:
            field_dict["deadline"] = deadline
        if document is not UNSET:
            field_dict["document"] = document
        if lapsed_on is not UNSET:
            field_dict["lapsed_on"] = lapsed_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.deadline_basis import DeadlineBasis  # noqa: PLC0415
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        d = dict(src_dict)
        assignment_id = UUID(d.pop("assignment_id"))

        case_id = UUID(d.pop("case_id"))

        complex_ = d.pop("complex")

        council_id = UUID(d.pop("council_id"))

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        id = UUID(d.pop("id"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        overdue = d.pop("overdue")

        reason = d.pop("reason")

        requested_on = datetime.date.fromisoformat(d.pop("requested_on"))

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        def _parse_answer_document(data: object) -> DocumentReference | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                answer_document_type_0 = DocumentReference.from_dict(data)

                return answer_document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None | Unset, data)

        answer_document = _parse_answer_document(d.pop("answer_document", UNSET))

        def _parse_answer_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        answer_text = _parse_answer_text(d.pop("answer_text", UNSET))

        def _parse_answered_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answered_on_type_0 = datetime.date.fromisoformat(data)

                return answered_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        answered_on = _parse_answered_on(d.pop("answered_on", UNSET))

        def _parse_deadline(data: object) -> DeadlineBasis | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                deadline_type_0 = DeadlineBasis.from_dict(data)

                return deadline_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeadlineBasis | None | Unset, data)

        deadline = _parse_deadline(d.pop("deadline", UNSET))

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

        def _parse_lapsed_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lapsed_on_type_0 = datetime.date.fromisoformat(data)

                return lapsed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        lapsed_on = _parse_lapsed_on(d.pop("lapsed_on", UNSET))

        explanation_view = cls(
            assignment_id=assignment_id,
            case_id=case_id,
            complex_=complex_,
            council_id=council_id,
            created_at=created_at,
            due_on=due_on,
            id=id,
            organization_id=organization_id,
            organization_name=organization_name,
            overdue=overdue,
            reason=reason,
            requested_on=requested_on,
            updated_at=updated_at,
            answer_document=answer_document,
            answer_text=answer_text,
            answered_on=answered_on,
            deadline=deadline,
            document=document,
            lapsed_on=lapsed_on,
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
