from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="EventSignIn")


@_attrs_define
class EventSignIn:
    """A user signed in for the first time, or from a network from which the user had not signed in before."""

    first: bool
    """ Whether it was the first sign-in of the user. """
    network: str
    """ The network, without the part of the address that tells one connection from its neighbours. """
    version: int
    type_: Literal["sign_in"] = "sign_in"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        first = self.first

        network = self.network

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "first": first,
                "network": network,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        first = d.pop("first")

        network = d.pop("network")

        type_ = cast(Literal["sign_in"], d.pop("type"))
        if type_ != "sign_in":
            raise ValueError(f"type must match const 'sign_in', got '{type_}'")

        version = d.pop("version")

        event_sign_in = cls(
            first=first,
            network=network,
            type_=type_,
            version=version,
        )

        event_sign_in.additional_properties = d
        return event_sign_in

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
