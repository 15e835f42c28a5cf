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

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="EventReplyInterim")


@_attrs_define
class EventReplyInterim:
    """An agency sent an interim reply: why there is no answer yet, and when there will be one."""

    document: DocumentReference | None
    due_on: datetime.date
    """ Legal date: the due date, which stays. """
    interim_count: int
    """ How many interim replies the assignment has now. """
    promised_on: datetime.date
    """ Legal date: the day on which the answer is promised. """
    version: int
    type_: Literal["reply_interim"] = "reply_interim"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        due_on = self.due_on.isoformat()

        interim_count = self.interim_count

        promised_on = self.promised_on.isoformat()

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "document": document,
                "due_on": due_on,
                "interim_count": interim_count,
                "promised_on": promised_on,
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

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        interim_count = d.pop("interim_count")

        promised_on = datetime.date.fromisoformat(d.pop("promised_on"))

        type_ = cast(Literal["reply_interim"], d.pop("type"))
        if type_ != "reply_interim":
            raise ValueError(f"type must match const 'reply_interim', got '{type_}'")

        version = d.pop("version")

        event_reply_interim = cls(
            document=document,
            due_on=due_on,
            interim_count=interim_count,
            promised_on=promised_on,
            type_=type_,
            version=version,
        )

        event_reply_interim.additional_properties = d
        return event_reply_interim

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
