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

T = TypeVar("T", bound="EventClientSecret")


@_attrs_define
class EventClientSecret:
    """A secret of a machine client was added or revoked."""

    secret_id: UUID
    """ The secret, which is not shown. """
    version: int
    type_: Literal["client_secret"] = "client_secret"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        secret_id = str(self.secret_id)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "secret_id": secret_id,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        secret_id = UUID(d.pop("secret_id"))

        type_ = cast(Literal["client_secret"], d.pop("type"))
        if type_ != "client_secret":
            raise ValueError(f"type must match const 'client_secret', got '{type_}'")

        version = d.pop("version")

        event_client_secret = cls(
            secret_id=secret_id,
            type_=type_,
            version=version,
        )

        event_client_secret.additional_properties = d
        return event_client_secret

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
