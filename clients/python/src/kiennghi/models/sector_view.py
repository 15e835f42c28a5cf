from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.allowed_record_action import AllowedRecordAction


T = TypeVar("T", bound="SectorView")


@_attrs_define
class SectorView:
    actions: list[AllowedRecordAction]
    """ What the caller may do now. """
    board_id: UUID
    """ The board that oversees the sector. """
    board_name: str
    code: str
    council_id: UUID
    council_name: str
    created_at: datetime.datetime
    id: UUID
    name: str
    parent_id: None | UUID
    parent_name: None | str
    updated_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        board_id = str(self.board_id)

        board_name = self.board_name

        code = self.code

        council_id = str(self.council_id)

        council_name = self.council_name

        created_at = self.created_at.isoformat()

        id = str(self.id)

        name = self.name

        parent_id: None | str
        if isinstance(self.parent_id, UUID):
            parent_id = str(self.parent_id)
        else:
            parent_id = self.parent_id

        parent_name: None | str
        parent_name = self.parent_name

        updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "board_id": board_id,
                "board_name": board_name,
                "code": code,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "id": id,
                "name": name,
                "parent_id": parent_id,
                "parent_name": parent_name,
                "updated_at": updated_at,
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

        board_id = UUID(d.pop("board_id"))

        board_name = d.pop("board_name")

        code = d.pop("code")

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        id = UUID(d.pop("id"))

        name = d.pop("name")

        def _parse_parent_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                parent_id_type_0 = UUID(data)

                return parent_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        parent_id = _parse_parent_id(d.pop("parent_id"))

        def _parse_parent_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        parent_name = _parse_parent_name(d.pop("parent_name"))

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        sector_view = cls(
            actions=actions,
            board_id=board_id,
            board_name=board_name,
            code=code,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            id=id,
            name=name,
            parent_id=parent_id,
            parent_name=parent_name,
            updated_at=updated_at,
            version=version,
        )

        sector_view.additional_properties = d
        return sector_view

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
