from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.competence_level import CompetenceLevel, check_competence_level
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewPart")


@_attrs_define
class NewPart:
    """One of the requests. With a sector and a competence level the part is accepted, otherwise it is received."""

    content: str
    competence_level: CompetenceLevel | None | Unset = UNSET
    locality: None | str | Unset = UNSET
    """ Hamlet, street or road. Default: that of the whole, unless units are named. """
    sector_id: None | Unset | UUID = UNSET
    units: list[UUID] | Unset = UNSET
    """ The administrative units that the part is about. Default: the places of the whole. """

    def to_dict(self) -> dict[str, Any]:
        content = self.content

        competence_level: None | str | Unset
        if isinstance(self.competence_level, Unset):
            competence_level = UNSET
        elif isinstance(self.competence_level, str):
            competence_level = self.competence_level
        else:
            competence_level = self.competence_level

        locality: None | str | Unset
        if isinstance(self.locality, Unset):
            locality = UNSET
        else:
            locality = self.locality

        sector_id: None | str | Unset
        if isinstance(self.sector_id, Unset):
            sector_id = UNSET
        elif isinstance(self.sector_id, UUID):
            sector_id = str(self.sector_id)
        else:
            sector_id = self.sector_id

        units: list[str] | Unset = UNSET
        if not isinstance(self.units, Unset):
            units = []
            for units_item_data in self.units:
                units_item = str(units_item_data)
                units.append(units_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "content": content,
            }
        )
        if competence_level is not UNSET:
            field_dict["competence_level"] = competence_level
        if locality is not UNSET:
            field_dict["locality"] = locality
        if sector_id is not UNSET:
            field_dict["sector_id"] = sector_id
        if units is not UNSET:
            field_dict["units"] = units

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        content = d.pop("content")

        def _parse_competence_level(data: object) -> CompetenceLevel | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                competence_level_type_0 = check_competence_level(data)

                return competence_level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CompetenceLevel | None | Unset, data)

        competence_level = _parse_competence_level(d.pop("competence_level", UNSET))

        def _parse_locality(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        locality = _parse_locality(d.pop("locality", UNSET))

        def _parse_sector_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sector_id_type_0 = UUID(data)

                return sector_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        sector_id = _parse_sector_id(d.pop("sector_id", UNSET))

        _units = d.pop("units", UNSET)
        units: list[UUID] | Unset = UNSET
        if _units is not UNSET:
            units = []
            for units_item_data in _units:
                units_item = UUID(units_item_data)

                units.append(units_item)

        new_part = cls(
            content=content,
            competence_level=competence_level,
            locality=locality,
            sector_id=sector_id,
            units=units,
        )

        return new_part
