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

T = TypeVar("T", bound="EventEraseFormerText")


@_attrs_define
class EventEraseFormerText:
    """A former wording of a petition was erased."""

    former_text_id: UUID
    """ The former wording. """
    version: int
    type_: Literal["erase_former_text"] = "erase_former_text"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        former_text_id = str(self.former_text_id)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "former_text_id": former_text_id,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        former_text_id = UUID(d.pop("former_text_id"))

        type_ = cast(Literal["erase_former_text"], d.pop("type"))
        if type_ != "erase_former_text":
            raise ValueError(f"type must match const 'erase_former_text', got '{type_}'")

        version = d.pop("version")

        event_erase_former_text = cls(
            former_text_id=former_text_id,
            type_=type_,
            version=version,
        )

        event_erase_former_text.additional_properties = d
        return event_erase_former_text

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
