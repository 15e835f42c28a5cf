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
    from ..models.changed_fields import ChangedFields
    from ..models.event_organization import EventOrganization


T = TypeVar("T", bound="EventSucceed")


@_attrs_define
class EventSucceed:
    """The successors of an organization were named: it ends on the day before."""

    changed: ChangedFields
    """ The fields that an edit changed, by name, each with its value before and after. `null` in place of the
    values: it changed, but its values are secret, personal or too long to be recorded. """
    since: datetime.date
    """ Legal date: the first day of the successors. """
    successors: list[EventOrganization]
    """ The organizations that take over. """
    version: int
    type_: Literal["succeed"] = "succeed"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        changed = self.changed.to_dict()

        since = self.since.isoformat()

        successors = []
        for successors_item_data in self.successors:
            successors_item = successors_item_data.to_dict()
            successors.append(successors_item)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "changed": changed,
                "since": since,
                "successors": successors,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.changed_fields import ChangedFields
        from ..models.event_organization import EventOrganization

        d = dict(src_dict)
        changed = ChangedFields.from_dict(d.pop("changed"))

        since = datetime.date.fromisoformat(d.pop("since"))

        successors = []
        _successors = d.pop("successors")
        for successors_item_data in _successors:
            successors_item = EventOrganization.from_dict(successors_item_data)

            successors.append(successors_item)

        type_ = cast(Literal["succeed"], d.pop("type"))
        if type_ != "succeed":
            raise ValueError(f"type must match const 'succeed', got '{type_}'")

        version = d.pop("version")

        event_succeed = cls(
            changed=changed,
            since=since,
            successors=successors,
            type_=type_,
            version=version,
        )

        event_succeed.additional_properties = d
        return event_succeed

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
