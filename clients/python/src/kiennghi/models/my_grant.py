from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.organization_kind import OrganizationKind, check_organization_kind
from ..models.role import Role, check_role

if TYPE_CHECKING:
    from ..models.area_unit import AreaUnit


T = TypeVar("T", bound="MyGrant")


@_attrs_define
class MyGrant:
    """One grant of the caller."""

    area: list[AreaUnit]
    """ Of a liaison or deputy: the administrative units of the own area, in which petitions can be registered, by
    code.
    Empty for other roles. """
    council_id: None | UUID
    """ The council, or delegation, to which the organization belongs; `null` for an agency. """
    council_name: None | str
    organization_id: UUID
    organization_kind: OrganizationKind
    """ The kind of body that an organization is. """
    organization_name: str
    role: Role
    """ The role of a grant: what the user may do for one organization. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        area = []
        for area_item_data in self.area:
            area_item = area_item_data.to_dict()
            area.append(area_item)

        council_id: None | str
        if isinstance(self.council_id, UUID):
            council_id = str(self.council_id)
        else:
            council_id = self.council_id

        council_name: None | str
        council_name = self.council_name

        organization_id = str(self.organization_id)

        organization_kind: str = self.organization_kind

        organization_name = self.organization_name

        role: str = self.role

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "area": area,
                "council_id": council_id,
                "council_name": council_name,
                "organization_id": organization_id,
                "organization_kind": organization_kind,
                "organization_name": organization_name,
                "role": role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.area_unit import AreaUnit

        d = dict(src_dict)
        area = []
        _area = d.pop("area")
        for area_item_data in _area:
            area_item = AreaUnit.from_dict(area_item_data)

            area.append(area_item)

        def _parse_council_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                council_id_type_0 = UUID(data)

                return council_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        council_id = _parse_council_id(d.pop("council_id"))

        def _parse_council_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        council_name = _parse_council_name(d.pop("council_name"))

        organization_id = UUID(d.pop("organization_id"))

        organization_kind = check_organization_kind(d.pop("organization_kind"))

        organization_name = d.pop("organization_name")

        role = check_role(d.pop("role"))

        my_grant = cls(
            area=area,
            council_id=council_id,
            council_name=council_name,
            organization_id=organization_id,
            organization_kind=organization_kind,
            organization_name=organization_name,
            role=role,
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
