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

T = TypeVar("T", bound="EventSignInFailed")


@_attrs_define
class EventSignInFailed:
    """Sign-ins of a user failed. Only some counts are recorded."""

    failures: int
    """ How many failed since `since`. """
    network: str
    """ The network of the last one, without the part of the address that tells one connection from its neighbours.
    """
    since: datetime.datetime
    """ When the count began. """
    version: int
    type_: Literal["sign_in_failed"] = "sign_in_failed"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        failures = self.failures

        network = self.network

        since = self.since.isoformat()

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "failures": failures,
                "network": network,
                "since": since,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        failures = d.pop("failures")

        network = d.pop("network")

        since = datetime.datetime.fromisoformat(str(d.pop("since")).replace("Z", "+00:00"))

        type_ = cast(Literal["sign_in_failed"], d.pop("type"))
        if type_ != "sign_in_failed":
            raise ValueError(f"type must match const 'sign_in_failed', got '{type_}'")

        version = d.pop("version")

        event_sign_in_failed = cls(
            failures=failures,
            network=network,
            since=since,
            type_=type_,
            version=version,
        )

        event_sign_in_failed.additional_properties = d
        return event_sign_in_failed

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
