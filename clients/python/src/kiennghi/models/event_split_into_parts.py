from __future__ import annotations

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
    from ..models.event_organization import EventOrganization
    from ..models.event_part import EventPart


T = TypeVar("T", bound="EventSplitIntoParts")


@_attrs_define
class EventSplitIntoParts:
    """A petition was split into parts."""

    agencies: list[EventOrganization]
    """ The agencies that had the petition; their assignments ended. """
    parts: list[EventPart]
    """ The parts, in their order. """
    version: int
    type_: Literal["split_into_parts"] = "split_into_parts"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agencies = []
        for agencies_item_data in self.agencies:
            agencies_item = agencies_item_data.to_dict()
            agencies.append(agencies_item)

        parts = []
        for parts_item_data in self.parts:
            parts_item = parts_item_data.to_dict()
            parts.append(parts_item)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "agencies": agencies,
                "parts": parts,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.event_organization import EventOrganization
        from ..models.event_part import EventPart

        d = dict(src_dict)
        agencies = []
        _agencies = d.pop("agencies")
        for agencies_item_data in _agencies:
            agencies_item = EventOrganization.from_dict(agencies_item_data)

            agencies.append(agencies_item)

        parts = []
        _parts = d.pop("parts")
        for parts_item_data in _parts:
            parts_item = EventPart.from_dict(parts_item_data)

            parts.append(parts_item)

        type_ = cast(Literal["split_into_parts"], d.pop("type"))
        if type_ != "split_into_parts":
            raise ValueError(f"type must match const 'split_into_parts', got '{type_}'")

        version = d.pop("version")

        event_split_into_parts = cls(
            agencies=agencies,
            parts=parts,
            type_=type_,
            version=version,
        )

        event_split_into_parts.additional_properties = d
        return event_split_into_parts

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
