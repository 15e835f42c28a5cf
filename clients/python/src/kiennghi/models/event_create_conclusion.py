from __future__ import annotations

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

from ..models.conclusion_form import ConclusionForm, check_conclusion_form

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="EventCreateConclusion")


@_attrs_define
class EventCreateConclusion:
    """A conclusion was recorded, as a draft or to be issued at once."""

    document: DocumentReference | None
    form: ConclusionForm
    """ The form in which the result of a supervision is issued. """
    recommendation_count: int
    """ The number of recommendations. """
    supervision_id: UUID
    """ The supervision. """
    version: int
    type_: Literal["create_conclusion"] = "create_conclusion"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        form: str = self.form

        recommendation_count = self.recommendation_count

        supervision_id = str(self.supervision_id)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "document": document,
                "form": form,
                "recommendation_count": recommendation_count,
                "supervision_id": supervision_id,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)

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

        form = check_conclusion_form(d.pop("form"))

        recommendation_count = d.pop("recommendation_count")

        supervision_id = UUID(d.pop("supervision_id"))

        type_ = cast(Literal["create_conclusion"], d.pop("type"))
        if type_ != "create_conclusion":
            raise ValueError(f"type must match const 'create_conclusion', got '{type_}'")

        version = d.pop("version")

        event_create_conclusion = cls(
            document=document,
            form=form,
            recommendation_count=recommendation_count,
            supervision_id=supervision_id,
            type_=type_,
            version=version,
        )

        event_create_conclusion.additional_properties = d
        return event_create_conclusion

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
