from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="EventEraseEventTexts")


@_attrs_define
class EventEraseEventTexts:
    """The texts that somebody had typed in a step were erased; the event of the step keeps their digests."""

    event_id: UUID
    """ The event of the step. """
    event_seq: int
    """ Its number within the history of the case. """
    fields: list[str]
    """ Which texts: `reason`, or where the text stood in the data of that event. """
    version: int
    type_: Literal["erase_event_texts"] = "erase_event_texts"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        event_id = str(self.event_id)

        event_seq = self.event_seq

        fields = self.fields

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "event_id": event_id,
                "event_seq": event_seq,
                "fields": fields,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        event_id = UUID(d.pop("event_id"))

        event_seq = d.pop("event_seq")

        fields = cast(list[str], d.pop("fields"))

        type_ = cast(Literal["erase_event_texts"], d.pop("type"))
        if type_ != "erase_event_texts":
            raise ValueError(f"type must match const 'erase_event_texts', got '{type_}'")

        version = d.pop("version")

        event_erase_event_texts = cls(
            event_id=event_id,
            event_seq=event_seq,
            fields=fields,
            type_=type_,
            version=version,
        )

        event_erase_event_texts.additional_properties = d
        return event_erase_event_texts

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
