from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.role import Role, check_role

T = TypeVar("T", bound="FirstUser")


@_attrs_define
class FirstUser:
    """A user that was made together with a council. The password must be changed at the first sign-in."""

    full_name: str
    id: UUID
    organization_id: UUID
    password: str
    role: Role
    """ The role of a grant: what the user may do for one organization. """
    username: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        full_name = self.full_name

        id = str(self.id)

        organization_id = str(self.organization_id)

        password = self.password

        role: str = self.role

        username = self.username

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "full_name": full_name,
                "id": id,
                "organization_id": organization_id,
                "password": password,
                "role": role,
                "username": username,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        full_name = d.pop("full_name")

        id = UUID(d.pop("id"))

        organization_id = UUID(d.pop("organization_id"))

        password = d.pop("password")

        role = check_role(d.pop("role"))

        username = d.pop("username")

        first_user = cls(
            full_name=full_name,
            id=id,
            organization_id=organization_id,
            password=password,
            role=role,
            username=username,
        )

        first_user.additional_properties = d
        return first_user

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
