from __future__ import annotations

from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.role import Role, check_role

if TYPE_CHECKING:
    from ..models.changed_fields import ChangedFields


T = TypeVar("T", bound="EventRevokeGrant")


@_attrs_define
class EventRevokeGrant:
    """A role was taken away from a user."""

    changed: ChangedFields
    """ The fields that an edit changed, by name, each with its value before and after. `null` in place of the
    values: it changed, but its values are secret, personal or too long to be recorded. """
    grant_id: UUID
    """ The grant. """
    organization_id: UUID
    """ Where the user had the role. """
    role: Role
    """ The role of a grant: what the user may do for one organization. """
    version: int
    type_: Literal["revoke_grant"] = "revoke_grant"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        changed = self.changed.to_dict()

        grant_id = str(self.grant_id)

        organization_id = str(self.organization_id)

        role: str = self.role

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "changed": changed,
                "grant_id": grant_id,
                "organization_id": organization_id,
                "role": role,
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

        grant_id = UUID(d.pop("grant_id"))

        organization_id = UUID(d.pop("organization_id"))

        role = check_role(d.pop("role"))

        type_ = cast(Literal["revoke_grant"], d.pop("type"))
        if type_ != "revoke_grant":
            raise ValueError(f"type must match const 'revoke_grant', got '{type_}'")

        version = d.pop("version")

        event_revoke_grant = cls(
            changed=changed,
            grant_id=grant_id,
            organization_id=organization_id,
            role=role,
            type_=type_,
            version=version,
        )

        event_revoke_grant.additional_properties = d
        return event_revoke_grant

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
