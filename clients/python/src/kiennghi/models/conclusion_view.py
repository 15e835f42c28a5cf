from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.conclusion_form import ConclusionForm, check_conclusion_form
from ..models.conclusion_status import ConclusionStatus, check_conclusion_status

if TYPE_CHECKING:
    from ..models.allowed_conclusion_action import AllowedConclusionAction
    from ..models.document_reference import DocumentReference
    from ..models.draft_recommendation import DraftRecommendation
    from ..models.recommendation_brief import RecommendationBrief


T = TypeVar("T", bound="ConclusionView")


@_attrs_define
class ConclusionView:
    """The result of a supervision."""

    actions: list[AllowedConclusionAction]
    """ What the caller may do now. """
    case_count: int
    """ Number of recommendations that were issued with the conclusion. """
    council_id: UUID
    council_name: str
    created_at: datetime.datetime
    document: DocumentReference | None
    draft: list[DraftRecommendation]
    """ When a draft: the recommendations as written. """
    form: ConclusionForm
    """ The form in which the result of a supervision is issued. """
    id: UUID
    issued_on: datetime.date | None
    """ The date of issue: a legal date. """
    issuer_id: UUID
    """ The body that led the supervision. """
    issuer_name: str
    """ The name of the body at that time. """
    recommendations: list[RecommendationBrief]
    """ When issued: the recommendations that the caller can see, in their order. """
    status: ConclusionStatus
    """ Whether a conclusion can still be edited. """
    summary: str
    """ The findings. """
    supervision_id: UUID
    supervision_name: None | str
    """ The beginning of its subject. """
    updated_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        case_count = self.case_count

        council_id = str(self.council_id)

        council_name = self.council_name

        created_at = self.created_at.isoformat()

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        draft = []
        for draft_item_data in self.draft:
            draft_item = draft_item_data.to_dict()
            draft.append(draft_item)

        form: str = self.form

        id = str(self.id)

        issued_on: None | str
        if isinstance(self.issued_on, datetime.date):
            issued_on = self.issued_on.isoformat()
        else:
            issued_on = self.issued_on

        issuer_id = str(self.issuer_id)

        issuer_name = self.issuer_name

        recommendations = []
        for recommendations_item_data in self.recommendations:
            recommendations_item = recommendations_item_data.to_dict()
            recommendations.append(recommendations_item)

        status: str = self.status

        summary = self.summary

        supervision_id = str(self.supervision_id)

        supervision_name: None | str
        supervision_name = self.supervision_name

        updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "case_count": case_count,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "document": document,
                "draft": draft,
                "form": form,
                "id": id,
                "issued_on": issued_on,
                "issuer_id": issuer_id,
                "issuer_name": issuer_name,
                "recommendations": recommendations,
                "status": status,
                "summary": summary,
                "supervision_id": supervision_id,
                "supervision_name": supervision_name,
                "updated_at": updated_at,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_conclusion_action import AllowedConclusionAction
        from ..models.document_reference import DocumentReference
        from ..models.draft_recommendation import DraftRecommendation
        from ..models.recommendation_brief import RecommendationBrief

        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedConclusionAction.from_dict(actions_item_data)

            actions.append(actions_item)

        case_count = d.pop("case_count")

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

        draft = []
        _draft = d.pop("draft")
        for draft_item_data in _draft:
            draft_item = DraftRecommendation.from_dict(draft_item_data)

            draft.append(draft_item)

        form = check_conclusion_form(d.pop("form"))

        id = UUID(d.pop("id"))

        def _parse_issued_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                issued_on_type_0 = datetime.date.fromisoformat(data)

                return issued_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        issued_on = _parse_issued_on(d.pop("issued_on"))

        issuer_id = UUID(d.pop("issuer_id"))

        issuer_name = d.pop("issuer_name")

        recommendations = []
        _recommendations = d.pop("recommendations")
        for recommendations_item_data in _recommendations:
            recommendations_item = RecommendationBrief.from_dict(recommendations_item_data)

            recommendations.append(recommendations_item)

        status = check_conclusion_status(d.pop("status"))

        summary = d.pop("summary")

        supervision_id = UUID(d.pop("supervision_id"))

        def _parse_supervision_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        supervision_name = _parse_supervision_name(d.pop("supervision_name"))

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        conclusion_view = cls(
            actions=actions,
            case_count=case_count,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            document=document,
            draft=draft,
            form=form,
            id=id,
            issued_on=issued_on,
            issuer_id=issuer_id,
            issuer_name=issuer_name,
            recommendations=recommendations,
            status=status,
            summary=summary,
            supervision_id=supervision_id,
            supervision_name=supervision_name,
            updated_at=updated_at,
            version=version,
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
