from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.conclusion_form import ConclusionForm, check_conclusion_form
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference
    from ..models.new_recommendation import NewRecommendation


T = TypeVar("T", bound="ConclusionPatch")


@_attrs_define
class ConclusionPatch:
    """Fields to change in a draft. Absent fields stay unchanged; `null` clears a field that can be empty. The list of
    recommendations is replaced as a whole.

    """

    document: DocumentReference | None | Unset = UNSET
    form: ConclusionForm | Unset = UNSET
    """ The form in which the result of a supervision is issued. """
    recommendations: list[NewRecommendation] | Unset = UNSET
    summary: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        form: str | Unset = UNSET
        if not isinstance(self.form, Unset):
            form = self.form

        recommendations: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.recommendations, Unset):
            recommendations = []
            for recommendations_item_data in self.recommendations:
                recommendations_item = recommendations_item_data.to_dict()
                recommendations.append(recommendations_item)

        summary = self.summary

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if document is not UNSET:
            field_dict["document"] = document
        if form is not UNSET:
            field_dict["form"] = form
        if recommendations is not UNSET:
            field_dict["recommendations"] = recommendations
        if summary is not UNSET:
            field_dict["summary"] = summary

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference
        from ..models.new_recommendation import NewRecommendation

        d = dict(src_dict)

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

        _form = d.pop("form", UNSET)
        form: ConclusionForm | Unset
        if isinstance(_form, Unset):
            form = UNSET
        else:
            form = check_conclusion_form(_form)

        _recommendations = d.pop("recommendations", UNSET)
        recommendations: list[NewRecommendation] | Unset = UNSET
        if _recommendations is not UNSET:
            recommendations = []
            for recommendations_item_data in _recommendations:
                recommendations_item = NewRecommendation.from_dict(recommendations_item_data)

                recommendations.append(recommendations_item)

        summary = d.pop("summary", UNSET)

        conclusion_patch = cls(
            document=document,
            form=form,
            recommendations=recommendations,
            summary=summary,
        )

        return conclusion_patch
