from __future__ import annotations

import datetime
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

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="EventRequestExtension")


@_attrs_define
class EventRequestExtension:
    """An agency requested more time."""

    asked_on: datetime.date
    """ Legal date: the due date that is requested. """
    due_on: datetime.date
    """ Legal date: the due date, which stays until the request is decided. """
    extension_id: UUID
    """ The requested extension. """
    version: int
    type_: Literal["request_extension"] = "request_extension"
    decide_by: datetime.date | None | Unset = UNSET
    """ Legal date: the day by which it should be decided, if a rule sets one. """
    document: DocumentReference | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        asked_on = self.asked_on.isoformat()

        due_on = self.due_on.isoformat()

        extension_id = str(self.extension_id)

        type_ = self.type_

        version = self.version

        decide_by: None | str | Unset
        if isinstance(self.decide_by, Unset):
            decide_by = UNSET
        elif isinstance(self.decide_by, datetime.date):
            decide_by = self.decide_by.isoformat()
        else:
            decide_by = self.decide_by

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
                "asked_on": asked_on,
                "due_on": due_on,
                "extension_id": extension_id,
                "type": type_,
                "version": version,
            }
        )
        if decide_by is not UNSET:
            field_dict["decide_by"] = decide_by
        if document is not UNSET:
            field_dict["document"] = document

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        d = dict(src_dict)
        asked_on = datetime.date.fromisoformat(d.pop("asked_on"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        extension_id = UUID(d.pop("extension_id"))

        type_ = cast(Literal["request_extension"], d.pop("type"))
        if type_ != "request_extension":
            raise ValueError(f"type must match const 'request_extension', got '{type_}'")

        version = d.pop("version")

        def _parse_decide_by(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decide_by_type_0 = datetime.date.fromisoformat(data)

                return decide_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        decide_by = _parse_decide_by(d.pop("decide_by", UNSET))

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

        event_request_extension = cls(
            asked_on=asked_on,
            due_on=due_on,
            extension_id=extension_id,
            type_=type_,
            version=version,
            decide_by=decide_by,
            document=document,
        )

        event_request_extension.additional_properties = d
        return event_request_extension

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
