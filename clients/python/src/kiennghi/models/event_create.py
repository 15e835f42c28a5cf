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
    from ..models.event_create_values import EventCreateValues


T = TypeVar("T", bound="EventCreate")


@_attrs_define
class EventCreate:
    """A row of a registry was created."""

    values: EventCreateValues
    """ The fields of the new row, without empty, secret, personal and derived ones. """
    version: int
    type_: Literal["create"] = "create"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        values = self.values.to_dict()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "values": values,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.event_create_values import EventCreateValues

        d = dict(src_dict)
        type_ = cast(Literal["create"], d.pop("type"))
        if type_ != "create":
            raise ValueError(f"type must match const 'create', got '{type_}'")

        values = EventCreateValues.from_dict(d.pop("values"))

        version = d.pop("version")

        event_create = cls(
            type_=type_,
            values=values,
            version=version,
        )

        event_create.additional_properties = d
        return event_create

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
