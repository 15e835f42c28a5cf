from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.role import Role, check_role
from ..types import UNSET, Unset

T = TypeVar("T", bound="MyGrant")


@_attrs_define
class MyGrant:
    """One grant of the caller."""

    organization_id: UUID
    organization_name: str
    role: Role
    """ The role of a grant: what the user may do for one organization. """
    council_id: None | Unset | UUID = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        role: str = self.role

        council_id: None | str | Unset
        if isinstance(self.council_id, Unset):
            council_id = UNSET
        elif isinstance(self.council_id, UUID):
            council_id = str(self.council_id)
        else:
            council_id = self.council_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "organization_id": organization_id,
                "organization_name": organization_name,
                "role": role,
            }
        )
        if council_id is not UNSET:
            field_dict["council_id"] = council_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        role = check_role(d.pop("role"))

        def _parse_council_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                council_id_type_0 = UUID(data)

                return council_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        council_id = _parse_council_id(d.pop("council_id", UNSET))

        my_grant = cls(
            organization_id=organization_id,
            organization_name=organization_name,
            role=role,
            council_id=council_id,
        )

        my_grant.additional_properties = d
        return my_grant

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
