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
    from ..models.changed_fields import ChangedFields


T = TypeVar("T", bound="EventUpdate")


@_attrs_define
class EventUpdate:
    """A row of a registry, or a supervision, was edited."""

    changed: ChangedFields
    """ The fields that an edit changed, by name, each with its value before and after. `null` in place of the
    values: it changed, but its values are secret, personal or too long to be recorded. """
    version: int
    type_: Literal["update"] = "update"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        changed = self.changed.to_dict()

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "changed": changed,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.changed_fields import ChangedFields

        d = dict(src_dict)
        changed = ChangedFields.from_dict(d.pop("changed"))

        type_ = cast(Literal["update"], d.pop("type"))
        if type_ != "update":
            raise ValueError(f"type must match const 'update', got '{type_}'")

        version = d.pop("version")

        event_update = cls(
            changed=changed,
            type_=type_,
            version=version,
        )

        event_update.additional_properties = d
        return event_update

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
