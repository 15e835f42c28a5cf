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

T = TypeVar("T", bound="EventAccessLink")


@_attrs_define
class EventAccessLink:
    """An access link to an assignment was created, opened or revoked."""

    access_link_id: UUID
    """ The link: `GET /v1/access-links/{access_link_id}`. """
    expires_at: datetime.datetime
    """ When it ends. """
    organization_id: UUID
    """ The agency for which it is. """
    organization_name: str
    """ Its name at the time of the event. """
    version: int
    type_: Literal["access_link"] = "access_link"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        access_link_id = str(self.access_link_id)

        expires_at = self.expires_at.isoformat()

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "access_link_id": access_link_id,
                "expires_at": expires_at,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        access_link_id = UUID(d.pop("access_link_id"))

        expires_at = datetime.datetime.fromisoformat(str(d.pop("expires_at")).replace("Z", "+00:00"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        type_ = cast(Literal["access_link"], d.pop("type"))
        if type_ != "access_link":
            raise ValueError(f"type must match const 'access_link', got '{type_}'")

        version = d.pop("version")

        event_access_link = cls(
            access_link_id=access_link_id,
            expires_at=expires_at,
            organization_id=organization_id,
            organization_name=organization_name,
            type_=type_,
            version=version,
        )

        event_access_link.additional_properties = d
        return event_access_link

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
