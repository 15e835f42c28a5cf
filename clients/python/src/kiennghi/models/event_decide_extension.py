from __future__ import annotations

import datetime
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

from ..models.extension_status import ExtensionStatus, check_extension_status

T = TypeVar("T", bound="EventDecideExtension")


@_attrs_define
class EventDecideExtension:
    """A requested extension was decided."""

    asked_on: datetime.date
    """ Legal date: the due date that was requested. """
    due_on: datetime.date
    """ Legal date: the due date after the decision; the same when it was refused. """
    extension_id: UUID
    """ The requested extension. """
    old_due_on: datetime.date
    """ Legal date: the due date before the decision. """
    status: ExtensionStatus
    """ The status of a requested extension. """
    version: int
    type_: Literal["decide_extension"] = "decide_extension"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asked_on = self.asked_on.isoformat()

        due_on = self.due_on.isoformat()

        extension_id = str(self.extension_id)

        old_due_on = self.old_due_on.isoformat()

        status: str = self.status

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "asked_on": asked_on,
                "due_on": due_on,
                "extension_id": extension_id,
                "old_due_on": old_due_on,
                "status": status,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        asked_on = datetime.date.fromisoformat(d.pop("asked_on"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        extension_id = UUID(d.pop("extension_id"))

        old_due_on = datetime.date.fromisoformat(d.pop("old_due_on"))

        status = check_extension_status(d.pop("status"))

        type_ = cast(Literal["decide_extension"], d.pop("type"))
        if type_ != "decide_extension":
            raise ValueError(f"type must match const 'decide_extension', got '{type_}'")

        version = d.pop("version")

        event_decide_extension = cls(
            asked_on=asked_on,
            due_on=due_on,
            extension_id=extension_id,
            old_due_on=old_due_on,
            status=status,
            type_=type_,
            version=version,
        )

        event_decide_extension.additional_properties = d
        return event_decide_extension

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
