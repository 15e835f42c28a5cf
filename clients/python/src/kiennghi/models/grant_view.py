from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.role import Role, check_role

if TYPE_CHECKING:
    from ..models.allowed_record_action import AllowedRecordAction


T = TypeVar("T", bound="GrantView")


@_attrs_define
class GrantView:
    actions: list[AllowedRecordAction]
    """ What the caller may do now. """
    council_id: None | UUID
    """ The council of the organization; none for agencies. """
    council_name: None | str
    created_at: datetime.datetime
    id: UUID
    organization_id: UUID
    organization_name: str
    revoked_at: datetime.datetime | None
    role: Role
    """ The role of a grant: what the user may do for one organization. """
    updated_at: datetime.datetime
    user_id: UUID
    user_name: str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        council_id: None | str
        if isinstance(self.council_id, UUID):
            council_id = str(self.council_id)
        else:
            council_id = self.council_id

        council_name: None | str
        council_name = self.council_name

        created_at = self.created_at.isoformat()

        id = str(self.id)

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        revoked_at: None | str
        if isinstance(self.revoked_at, datetime.datetime):
            revoked_at = self.revoked_at.isoformat()
        else:
            revoked_at = self.revoked_at

        role: str = self.role

        updated_at = self.updated_at.isoformat()

        user_id = str(self.user_id)

        user_name = self.user_name

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "id": id,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "revoked_at": revoked_at,
                "role": role,
                "updated_at": updated_at,
                "user_id": user_id,
                "user_name": user_name,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_record_action import AllowedRecordAction

        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedRecordAction.from_dict(actions_item_data)

            actions.append(actions_item)

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

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        id = UUID(d.pop("id"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        def _parse_revoked_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                revoked_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return revoked_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        revoked_at = _parse_revoked_at(d.pop("revoked_at"))

        role = check_role(d.pop("role"))

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        user_id = UUID(d.pop("user_id"))

        user_name = d.pop("user_name")

        version = d.pop("version")

        grant_view = cls(
            actions=actions,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            id=id,
            organization_id=organization_id,
            organization_name=organization_name,
            revoked_at=revoked_at,
            role=role,
            updated_at=updated_at,
            user_id=user_id,
            user_name=user_name,
            version=version,
        )

        grant_view.additional_properties = d
        return grant_view

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
