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
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="EventDropConclusion")


@_attrs_define
class EventDropConclusion:
    """The draft of a conclusion was dropped: it is deleted."""

    form: ConclusionForm
    """ The form in which the result of a supervision is issued. """
    supervision_id: UUID
    """ The supervision. """
    version: int
    type_: Literal["drop_conclusion"] = "drop_conclusion"
    document: DocumentReference | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        form: str = self.form

        supervision_id = str(self.supervision_id)

        type_ = self.type_

        version = self.version

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "form": form,
                "supervision_id": supervision_id,
                "type": type_,
                "version": version,
            }
        )
        if document is not UNSET:
            field_dict["document"] = document

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        d = dict(src_dict)
        form = check_conclusion_form(d.pop("form"))

        supervision_id = UUID(d.pop("supervision_id"))

        type_ = cast(Literal["drop_conclusion"], d.pop("type"))
        if type_ != "drop_conclusion":
            raise ValueError(f"type must match const 'drop_conclusion', got '{type_}'")

        version = d.pop("version")

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

        event_drop_conclusion = cls(
            form=form,
            supervision_id=supervision_id,
            type_=type_,
            version=version,
            document=document,
        )

        event_drop_conclusion.additional_properties = d
        return event_drop_conclusion

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
