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

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference
    from ..models.free_text import FreeText


T = TypeVar("T", bound="EventExplain")


@_attrs_define
class EventExplain:
    """An addressee gave a requested explanation."""

    document: DocumentReference | None
    explanation_id: UUID
    """ The requested explanation. """
    text: FreeText
    """ A text that somebody typed. It may name people, so it can be erased; the event keeps the digest. """
    version: int
    type_: Literal["explain"] = "explain"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        explanation_id = str(self.explanation_id)

        text = self.text.to_dict()

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "document": document,
                "explanation_id": explanation_id,
                "text": text,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference
        from ..models.free_text import FreeText

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

        explanation_id = UUID(d.pop("explanation_id"))

        text = FreeText.from_dict(d.pop("text"))

        type_ = cast(Literal["explain"], d.pop("type"))
        if type_ != "explain":
            raise ValueError(f"type must match const 'explain', got '{type_}'")

        version = d.pop("version")

        event_explain = cls(
            document=document,
            explanation_id=explanation_id,
            text=text,
            type_=type_,
            version=version,
        )

        event_explain.additional_properties = d
        return event_explain

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
