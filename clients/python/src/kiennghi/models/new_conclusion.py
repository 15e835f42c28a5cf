from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.conclusion_form import ConclusionForm, check_conclusion_form
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference
    from ..models.new_recommendation import NewRecommendation


T = TypeVar("T", bound="NewConclusion")


@_attrs_define
class NewConclusion:
    """The result of a supervision."""

    form: ConclusionForm
    """ The form in which the result of a supervision is issued. """
    summary: str
    """ The findings. """
    supervision_id: UUID
    """ The supervision, which must be announced and neither closed nor dropped. """
    document: DocumentReference | None | Unset = UNSET
    issue: bool | Unset = UNSET
    """ Whether to issue it immediately. """
    recommendations: list[NewRecommendation] | Unset = UNSET
    """ May be empty: a survey may have findings only. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        form: str = self.form

        summary = self.summary

        supervision_id = str(self.supervision_id)

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        issue = self.issue

        recommendations: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.recommendations, Unset):
            recommendations = []
            for recommendations_item_data in self.recommendations:
                recommendations_item = recommendations_item_data.to_dict()
                recommendations.append(recommendations_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "form": form,
                "summary": summary,
                "supervision_id": supervision_id,
            }
        )
        if document is not UNSET:
            field_dict["document"] = document
        if issue is not UNSET:
            field_dict["issue"] = issue
        if recommendations is not UNSET:
            field_dict["recommendations"] = recommendations

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference
        from ..models.new_recommendation import NewRecommendation

        d = dict(src_dict)
        form = check_conclusion_form(d.pop("form"))

        summary = d.pop("summary")

        supervision_id = UUID(d.pop("supervision_id"))

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

        issue = d.pop("issue", UNSET)

        _recommendations = d.pop("recommendations", UNSET)
        recommendations: list[NewRecommendation] | Unset = UNSET
        if _recommendations is not UNSET:
            recommendations = []
            for recommendations_item_data in _recommendations:
                recommendations_item = NewRecommendation.from_dict(recommendations_item_data)

                recommendations.append(recommendations_item)

        new_conclusion = cls(
            form=form,
            summary=summary,
            supervision_id=supervision_id,
            document=document,
            issue=issue,
            recommendations=recommendations,
        )

        return new_conclusion
