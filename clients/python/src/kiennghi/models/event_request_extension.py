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

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="EventRequestExtension")


@_attrs_define
class EventRequestExtension:
    """An agency requested more time."""

    asked_on: datetime.date
    """ Legal date: the due date that is requested. """
    decide_by: datetime.date | None
    """ Legal date: the day by which it should be decided, if a rule sets one. """
    document: DocumentReference | None
    due_on: datetime.date
    """ Legal date: the due date, which stays until the request is decided. """
    extension_id: UUID
    """ The requested extension. """
    version: int
    type_: Literal["request_extension"] = "request_extension"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        asked_on = self.asked_on.isoformat()

        decide_by: None | str
        if isinstance(self.decide_by, datetime.date):
            decide_by = self.decide_by.isoformat()
        else:
            decide_by = self.decide_by

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        due_on = self.due_on.isoformat()

        extension_id = str(self.extension_id)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "asked_on": asked_on,
                "decide_by": decide_by,
                "document": document,
                "due_on": due_on,
                "extension_id": extension_id,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        asked_on = datetime.date.fromisoformat(d.pop("asked_on"))

        def _parse_decide_by(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decide_by_type_0 = datetime.date.fromisoformat(data)

                return decide_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        decide_by = _parse_decide_by(d.pop("decide_by"))

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

        extension_id = UUID(d.pop("extension_id"))

        type_ = cast(Literal["request_extension"], d.pop("type"))
        if type_ != "request_extension":
            raise ValueError(f"type must match const 'request_extension', got '{type_}'")

        version = d.pop("version")

        event_request_extension = cls(
            asked_on=asked_on,
            decide_by=decide_by,
            document=document,
            due_on=due_on,
            extension_id=extension_id,
            type_=type_,
            version=version,
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
