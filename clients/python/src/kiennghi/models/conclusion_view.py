from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.conclusion_action import ConclusionAction, check_conclusion_action
from ..models.conclusion_form import ConclusionForm, check_conclusion_form
from ..models.conclusion_operation import (
    ConclusionOperation,
    check_conclusion_operation,
)
from ..models.conclusion_status import ConclusionStatus, check_conclusion_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference
    from ..models.new_recommendation import NewRecommendation
    from ..models.recommendation_brief import RecommendationBrief


T = TypeVar("T", bound="ConclusionView")


@_attrs_define
class ConclusionView:
    """The result of a supervision."""

    case_count: int
    """ Number of recommendations that were issued with the conclusion. """
    council_id: UUID
    created_at: datetime.datetime
    form: ConclusionForm
    """ The form in which the result of a supervision is issued. """
    id: UUID
    issuer_id: UUID
    """ The body that led the supervision. """
    issuer_name: str
    """ The name of the body at that time. """
    status: ConclusionStatus
    """ Whether a conclusion can still be edited. """
    supervision_id: UUID
    updated_at: datetime.datetime
    version: int
    allowed_operations: list[ConclusionOperation]
    """ What else the caller may do now. """
    allowed_steps: list[ConclusionAction]
    """ The steps that the caller may take now, as `action` of a step. """
    draft: list[NewRecommendation]
    """ When a draft: the recommendations as written. """
    recommendations: list[RecommendationBrief]
    """ When issued: the recommendations that the caller can see, in their order. """
    summary: str
    """ The findings. """
    document: DocumentReference | None | Unset = UNSET
    issued_on: datetime.date | None | Unset = UNSET
    """ The date of issue: a legal date. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        case_count = self.case_count

        council_id = str(self.council_id)

        created_at = self.created_at.isoformat()

        form: str = self.form

        id = str(self.id)

        issuer_id = str(self.issuer_id)

        issuer_name = self.issuer_name

        status: str = self.status

        supervision_id = str(self.supervision_id)

        updated_at = self.updated_at.isoformat()

        version = self.version

        allowed_operations = []
        for allowed_operations_item_data in self.allowed_operations:
            allowed_operations_item: str = allowed_operations_item_data
            allowed_operations.append(allowed_operations_item)

        allowed_steps = []
        for allowed_steps_item_data in self.allowed_steps:
            allowed_steps_item: str = allowed_steps_item_data
            allowed_steps.append(allowed_steps_item)

        draft = []
        for draft_item_data in self.draft:
            draft_item = draft_item_data.to_dict()
            draft.append(draft_item)

        recommendations = []
        for recommendations_item_data in self.recommendations:
            recommendations_item = recommendations_item_data.to_dict()
            recommendations.append(recommendations_item)

        summary = self.summary

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        issued_on: None | str | Unset
        if isinstance(self.issued_on, Unset):
            issued_on = UNSET
        elif isinstance(self.issued_on, datetime.date):
            issued_on = self.issued_on.isoformat()
        else:
            issued_on = self.issued_on

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case_count": case_count,
                "council_id": council_id,
                "created_at": created_at,
                "form": form,
                "id": id,
                "issuer_id": issuer_id,
                "issuer_name": issuer_name,
                "status": status,
                "supervision_id": supervision_id,
                "updated_at": updated_at,
                "version": version,
                "allowed_operations": allowed_operations,
                "allowed_steps": allowed_steps,
                "draft": draft,
                "recommendations": recommendations,
                "summary": summary,
            }
        )
        if document is not UNSET:
            field_dict["document"] = document
        if issued_on is not UNSET:
            field_dict["issued_on"] = issued_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415
        from ..models.new_recommendation import NewRecommendation  # noqa: PLC0415
        from ..models.recommendation_brief import RecommendationBrief  # noqa: PLC0415

        d = dict(src_dict)
        case_count = d.pop("case_count")

        council_id = UUID(d.pop("council_id"))

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        form = check_conclusion_form(d.pop("form"))

        id = UUID(d.pop("id"))

        issuer_id = UUID(d.pop("issuer_id"))

        issuer_name = d.pop("issuer_name")

        status = check_conclusion_status(d.pop("status"))

        supervision_id = UUID(d.pop("supervision_id"))

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        allowed_operations = []
        _allowed_operations = d.pop("allowed_operations")
        for allowed_operations_item_data in _allowed_operations:
            allowed_operations_item = check_conclusion_operation(allowed_operations_item_data)

            allowed_operations.append(allowed_operations_item)

        allowed_steps = []
        _allowed_steps = d.pop("allowed_steps")
        for allowed_steps_item_data in _allowed_steps:
            allowed_steps_item = check_conclusion_action(allowed_steps_item_data)

            allowed_steps.append(allowed_steps_item)

        draft = []
        _draft = d.pop("draft")
        for draft_item_data in _draft:
            draft_item = NewRecommendation.from_dict(draft_item_data)

            draft.append(draft_item)

        recommendations = []
        _recommendations = d.pop("recommendations")
        for recommendations_item_data in _recommendations:
            recommendations_item = RecommendationBrief.from_dict(recommendations_item_data)

            recommendations.append(recommendations_item)

        summary = d.pop("summary")

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

        def _parse_issued_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                issued_on_type_0 = datetime.date.fromisoformat(data)

                return issued_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        issued_on = _parse_issued_on(d.pop("issued_on", UNSET))

        conclusion_view = cls(
            case_count=case_count,
            council_id=council_id,
            created_at=created_at,
            form=form,
            id=id,
            issuer_id=issuer_id,
            issuer_name=issuer_name,
            status=status,
            supervision_id=supervision_id,
            updated_at=updated_at,
            version=version,
            allowed_operations=allowed_operations,
            allowed_steps=allowed_steps,
            draft=draft,
            recommendations=recommendations,
            summary=summary,
            document=document,
            issued_on=issued_on,
        )

        conclusion_view.additional_properties = d
        return conclusion_view

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
