from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.allowed_record_action import AllowedRecordAction


T = TypeVar("T", bound="NamedPeriodView")


@_attrs_define
class NamedPeriodView:
    """A period that a council names without dates. Due dates in words ("trước mùa mưa bão năm 2027") are read by it."""

    actions: list[AllowedRecordAction]
    """ What the caller may do now. """
    council_id: UUID
    council_name: str
    created_at: datetime.datetime
    ends_on: datetime.date
    id: UUID
    name: str
    starts_on: datetime.date
    updated_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        council_id = str(self.council_id)

        council_name = self.council_name

        created_at = self.created_at.isoformat()

        ends_on = self.ends_on.isoformat()

        id = str(self.id)

        name = self.name

        starts_on = self.starts_on.isoformat()

        updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "ends_on": ends_on,
                "id": id,
                "name": name,
                "starts_on": starts_on,
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

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        ends_on = datetime.date.fromisoformat(d.pop("ends_on"))

        id = UUID(d.pop("id"))

        name = d.pop("name")

        starts_on = datetime.date.fromisoformat(d.pop("starts_on"))

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        named_period_view = cls(
            actions=actions,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            ends_on=ends_on,
            id=id,
            name=name,
            starts_on=starts_on,
            updated_at=updated_at,
            version=version,
        )

        named_period_view.additional_properties = d
        return named_period_view

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
