from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.organization_kind import OrganizationKind, check_organization_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.organization_code import OrganizationCode


T = TypeVar("T", bound="NewOrganization")


@_attrs_define
class NewOrganization:
    """An organization of the state."""

    kind: OrganizationKind
    """ The kind of body that an organization is. """
    name: str
    valid_from: datetime.date
    area: list[UUID] | Unset = UNSET
    """ The administrative units that the organization is responsible for, including their descendants. Default: its
    own unit. """
    codes: list[OrganizationCode] | Unset = UNSET
    """ Official codes, one per scheme. """
    council_id: None | Unset | UUID = UNSET
    """ For the Fatherland Front: the council it works with. A National Assembly delegation has cases of its own, as
    a
    council does. """
    parent_id: None | Unset | UUID = UNSET
    """ The parent organization. Organizations of a council have their council as an ancestor. """
    unit_id: None | Unset | UUID = UNSET
    valid_to: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        name = self.name

        valid_from = self.valid_from.isoformat()

        area: list[str] | Unset = UNSET
        if not isinstance(self.area, Unset):
            area = []
            for area_item_data in self.area:
                area_item = str(area_item_data)
                area.append(area_item)

        codes: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.codes, Unset):
            codes = []
            for codes_item_data in self.codes:
                codes_item = codes_item_data.to_dict()
                codes.append(codes_item)

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

        field_dict.update(
            {
                "kind": kind,
                "name": name,
                "valid_from": valid_from,
            }
        )
        if area is not UNSET:
            field_dict["area"] = area
        if codes is not UNSET:
            field_dict["codes"] = codes
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
        from ..models.organization_code import OrganizationCode

        d = dict(src_dict)
        kind = check_organization_kind(d.pop("kind"))

        name = d.pop("name")

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        _area = d.pop("area", UNSET)
        area: list[UUID] | Unset = UNSET
        if _area is not UNSET:
            area = []
            for area_item_data in _area:
                area_item = UUID(area_item_data)

                area.append(area_item)

        _codes = d.pop("codes", UNSET)
        codes: list[OrganizationCode] | Unset = UNSET
        if _codes is not UNSET:
            codes = []
            for codes_item_data in _codes:
                codes_item = OrganizationCode.from_dict(codes_item_data)

                codes.append(codes_item)

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

        new_organization = cls(
            kind=kind,
            name=name,
            valid_from=valid_from,
            area=area,
            codes=codes,
            council_id=council_id,
            parent_id=parent_id,
            unit_id=unit_id,
            valid_to=valid_to,
        )

        return new_organization
