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

T = TypeVar("T", bound="EventBecomePart")


@_attrs_define
class EventBecomePart:
    """A petition was split, and this part of it became a case. Recorded in the history of the part."""

    version: int
    whole_id: UUID
    """ The petition that was split. """
    whole_number: str
    """ Its number. """
    type_: Literal["become_part"] = "become_part"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        version = self.version

        whole_id = str(self.whole_id)

        whole_number = self.whole_number

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "version": version,
                "whole_id": whole_id,
                "whole_number": whole_number,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = cast(Literal["become_part"], d.pop("type"))
        if type_ != "become_part":
            raise ValueError(f"type must match const 'become_part', got '{type_}'")

        version = d.pop("version")

        whole_id = UUID(d.pop("whole_id"))

        whole_number = d.pop("whole_number")

        event_become_part = cls(
            type_=type_,
            version=version,
            whole_id=whole_id,
            whole_number=whole_number,
        )

        event_become_part.additional_properties = d
        return event_become_part

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
