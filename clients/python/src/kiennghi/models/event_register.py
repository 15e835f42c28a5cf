from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.channel import Channel, check_channel

T = TypeVar("T", bound="EventRegister")


@_attrs_define
class EventRegister:
    """A petition was registered."""

    case_number: str
    """ The number of the petition. """
    channel: Channel
    """ The channel through which the matter reached the council. """
    received_on: datetime.date
    """ Legal date: the day it was received. """
    version: int
    type_: Literal["register"] = "register"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case_number = self.case_number

        channel: str = self.channel

        received_on = self.received_on.isoformat()

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case_number": case_number,
                "channel": channel,
                "received_on": received_on,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        case_number = d.pop("case_number")

        channel = check_channel(d.pop("channel"))

        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        type_ = cast(Literal["register"], d.pop("type"))
        if type_ != "register":
            raise ValueError(f"type must match const 'register', got '{type_}'")

        version = d.pop("version")

        event_register = cls(
            case_number=case_number,
            channel=channel,
            received_on=received_on,
            type_=type_,
            version=version,
        )

        event_register.additional_properties = d
        return event_register

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
