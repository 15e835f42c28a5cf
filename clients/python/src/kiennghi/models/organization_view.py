from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.organization_kind import OrganizationKind, check_organization_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.organization_code import OrganizationCode
    from ..models.successor import Successor


T = TypeVar("T", bound="OrganizationView")


@_attrs_define
class OrganizationView:
    """An organization of the state."""

    codes: list[OrganizationCode]
    """ Official codes, one per scheme. """
    created_at: datetime.datetime
    id: UUID
    kind: OrganizationKind
    """ The kind of body that an organization is. """
    name: str
    successors: list[Successor]
    """ The successors, each with its first day. """
    updated_at: datetime.datetime
    valid_from: datetime.date
    version: int
    council_id: None | Unset | UUID = UNSET
    """ The council, or delegation, that the organization belongs to; none for agencies. """
    parent_id: None | Unset | UUID = UNSET
    unit_id: None | Unset | UUID = UNSET
    valid_to: datetime.date | None | Unset = UNSET
    """ The last day of validity. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        codes = []
        for codes_item_data in self.codes:
            codes_item = codes_item_data.to_dict()
            codes.append(codes_item)

        created_at = self.created_at.isoformat()

        id = str(self.id)

        kind: str = self.kind

        name = self.name

        successors = []
        for successors_item_data in self.successors:
            successors_item = successors_item_data.to_dict()
            successors.append(successors_item)

        updated_at = self.updated_at.isoformat()

        valid_from = self.valid_from.isoformat()

        version = self.version

        council_id: None | str | Unset
        if isinstance(self.council_id, Unset):
            council_id = UNSET
        elif isinstance(self.council_id, UUID):
            council_id = str(self.council_id)
        else:
            council_id = self.council_id

        parent_id: None | str | Unset
        if isinstance(self.parent_id, Unset):
            parent_id = UNSET
        elif isinstance(self.parent_id, UUID):
            parent_id = str(self.parent_id)
        else:
            parent_id = self.parent_id

        unit_id: None | str | Unset
        if isinstance(self.unit_id, Unset):
            unit_id = UNSET
        elif isinstance(self.unit_id, UUID):
            unit_id = str(self.unit_id)
        else:
            unit_id = self.unit_id

        valid_to: None | str | Unset
        if isinstance(self.valid_to, Unset):
            valid_to = UNSET
        elif isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "codes": codes,
                "created_at": created_at,
                "id": id,
                "kind": kind,
                "name": name,
                "successors": successors,
                "updated_at": updated_at,
                "valid_from": valid_from,
                "version": version,
            }
        )
        if council_id is not UNSET:
            field_dict["council_id"] = council_id
        if parent_id is not UNSET:
            field_dict["parent_id"] = parent_id
        if unit_id is not UNSET:
            field_dict["unit_id"] = unit_id
        if valid_to is not UNSET:
            field_dict["valid_to"] = valid_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.organization_code import OrganizationCode  # noqa: PLC0415
        from ..models.successor import Successor  # noqa: PLC0415

        d = dict(src_dict)
        codes = []
        _codes = d.pop("codes")
        for codes_item_data in _codes:
            codes_item = OrganizationCode.from_dict(codes_item_data)

            codes.append(codes_item)

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        id = UUID(d.pop("id"))

        kind = check_organization_kind(d.pop("kind"))

        name = d.pop("name")

        successors = []
        _successors = d.pop("successors")
        for successors_item_data in _successors:
            successors_item = Successor.from_dict(successors_item_data)

            successors.append(successors_item)

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        version = d.pop("version")

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

        def _parse_parent_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                parent_id_type_0 = UUID(data)

                return parent_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        parent_id = _parse_parent_id(d.pop("parent_id", UNSET))

        def _parse_unit_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                unit_id_type_0 = UUID(data)

                return unit_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        unit_id = _parse_unit_id(d.pop("unit_id", UNSET))

        def _parse_valid_to(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        valid_to = _parse_valid_to(d.pop("valid_to", UNSET))

        organization_view = cls(
            codes=codes,
            created_at=created_at,
            id=id,
            kind=kind,
            name=name,
            successors=successors,
            updated_at=updated_at,
            valid_from=valid_from,
            version=version,
            council_id=council_id,
            parent_id=parent_id,
            unit_id=unit_id,
            valid_to=valid_to,
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
