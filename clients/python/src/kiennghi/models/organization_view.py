from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.organization_kind import OrganizationKind, check_organization_kind

if TYPE_CHECKING:
    from ..models.allowed_record_action import AllowedRecordAction
    from ..models.organization_code import OrganizationCode
    from ..models.successor import Successor


T = TypeVar("T", bound="OrganizationView")


@_attrs_define
class OrganizationView:
    """An organization of the state."""

    actions: list[AllowedRecordAction]
    """ What the caller may do now. """
    codes: list[OrganizationCode]
    """ Official codes, one per scheme. """
    council_id: None | UUID
    """ The council, or delegation, that the organization belongs to; none for agencies. """
    council_name: None | str
    created_at: datetime.datetime
    id: UUID
    kind: OrganizationKind
    """ The kind of body that an organization is. """
    name: str
    parent_id: None | UUID
    parent_name: None | str
    successors: list[Successor]
    """ The successors, each with its first day. """
    unit_id: None | UUID
    unit_name: None | str
    updated_at: datetime.datetime
    valid_from: datetime.date
    valid_to: datetime.date | None
    """ The last day of validity. """
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        codes = []
        for codes_item_data in self.codes:
            codes_item = codes_item_data.to_dict()
            codes.append(codes_item)

        council_id: None | str
        if isinstance(self.council_id, UUID):
            council_id = str(self.council_id)
        else:
            council_id = self.council_id

        council_name: None | str
        council_name = self.council_name

        created_at = self.created_at.isoformat()

        id = str(self.id)

        kind: str = self.kind

        name = self.name

        parent_id: None | str
        if isinstance(self.parent_id, UUID):
            parent_id = str(self.parent_id)
        else:
            parent_id = self.parent_id

        parent_name: None | str
        parent_name = self.parent_name

        successors = []
        for successors_item_data in self.successors:
            successors_item = successors_item_data.to_dict()
            successors.append(successors_item)

        unit_id: None | str
        if isinstance(self.unit_id, UUID):
            unit_id = str(self.unit_id)
        else:
            unit_id = self.unit_id

        unit_name: None | str
        unit_name = self.unit_name

        updated_at = self.updated_at.isoformat()

        valid_from = self.valid_from.isoformat()

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "codes": codes,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "id": id,
                "kind": kind,
                "name": name,
                "parent_id": parent_id,
                "parent_name": parent_name,
                "successors": successors,
                "unit_id": unit_id,
                "unit_name": unit_name,
                "updated_at": updated_at,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_record_action import AllowedRecordAction
        from ..models.organization_code import OrganizationCode
        from ..models.successor import Successor

        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedRecordAction.from_dict(actions_item_data)

            actions.append(actions_item)

        codes = []
        _codes = d.pop("codes")
        for codes_item_data in _codes:
            codes_item = OrganizationCode.from_dict(codes_item_data)

            codes.append(codes_item)

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

        kind = check_organization_kind(d.pop("kind"))

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

        successors = []
        _successors = d.pop("successors")
        for successors_item_data in _successors:
            successors_item = Successor.from_dict(successors_item_data)

            successors.append(successors_item)

        def _parse_unit_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                unit_id_type_0 = UUID(data)

                return unit_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        unit_id = _parse_unit_id(d.pop("unit_id"))

        def _parse_unit_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        unit_name = _parse_unit_name(d.pop("unit_name"))

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_valid_to(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        valid_to = _parse_valid_to(d.pop("valid_to"))

        version = d.pop("version")

        organization_view = cls(
            actions=actions,
            codes=codes,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            id=id,
            kind=kind,
            name=name,
            parent_id=parent_id,
            parent_name=parent_name,
            successors=successors,
            unit_id=unit_id,
            unit_name=unit_name,
            updated_at=updated_at,
            valid_from=valid_from,
            valid_to=valid_to,
            version=version,
        )

        organization_view.additional_properties = d
        return organization_view

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
