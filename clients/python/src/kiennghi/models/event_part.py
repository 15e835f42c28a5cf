from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.competence_level import CompetenceLevel, check_competence_level

T = TypeVar("T", bound="EventPart")


@_attrs_define
class EventPart:
    """A part, as it was when the petition was split."""

    case_id: UUID
    """ The part. """
    case_number: str
    """ The number of the part. """
    competence_level: CompetenceLevel | None
    sector_id: None | UUID
    """ The sector, if the part was classified. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case_id = str(self.case_id)

        case_number = self.case_number

        competence_level: None | str
        if isinstance(self.competence_level, str):
            competence_level = self.competence_level
        else:
            competence_level = self.competence_level

        sector_id: None | str
        if isinstance(self.sector_id, UUID):
            sector_id = str(self.sector_id)
        else:
            sector_id = self.sector_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case_id": case_id,
                "case_number": case_number,
                "competence_level": competence_level,
                "sector_id": sector_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        case_id = UUID(d.pop("case_id"))

        case_number = d.pop("case_number")

        def _parse_competence_level(data: object) -> CompetenceLevel | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                competence_level_type_0 = check_competence_level(data)

                return competence_level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CompetenceLevel | None, data)

        competence_level = _parse_competence_level(d.pop("competence_level"))

        def _parse_sector_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sector_id_type_0 = UUID(data)

                return sector_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        sector_id = _parse_sector_id(d.pop("sector_id"))

        event_part = cls(
            case_id=case_id,
            case_number=case_number,
            competence_level=competence_level,
            sector_id=sector_id,
        )

        event_part.additional_properties = d
        return event_part

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
