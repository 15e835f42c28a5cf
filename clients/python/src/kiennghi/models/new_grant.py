from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.role import Role, check_role

T = TypeVar("T", bound="NewGrant")


@_attrs_define
class NewGrant:
    """A role of a user in an organization."""

    organization_id: UUID
    role: Role
    """ The role of a grant: what the user may do for one organization. """
    user_id: UUID

    def to_dict(self) -> dict[str, Any]:
        organization_id = str(self.organization_id)

        role: str = self.role

        user_id = str(self.user_id)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "organization_id": organization_id,
                "role": role,
                "user_id": user_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organization_id = UUID(d.pop("organization_id"))

        role = check_role(d.pop("role"))

        user_id = UUID(d.pop("user_id"))

        new_grant = cls(
            organization_id=organization_id,
            role=role,
            user_id=user_id,
        )

        return new_grant
