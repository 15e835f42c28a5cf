from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.competence_level import CompetenceLevel, check_competence_level

T = TypeVar("T", bound="EventReclassify")


@_attrs_define
class EventReclassify:
    """A petition that agencies had already was classified anew."""

    competence_level: CompetenceLevel
    """ The level of government that is competent to settle the matter (thẩm quyền). """
    old_competence_level: CompetenceLevel | None
    old_sector_id: None | UUID
    """ The sector before. """
    sector_code: str
    """ Its code at the time of the event. """
    sector_id: UUID
    """ The new sector. """
    version: int
    type_: Literal["reclassify"] = "reclassify"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        competence_level: str = self.competence_level

        old_competence_level: None | str
        if isinstance(self.old_competence_level, str):
            old_competence_level = self.old_competence_level
        else:
            old_competence_level = self.old_competence_level

        old_sector_id: None | str
        if isinstance(self.old_sector_id, UUID):
            old_sector_id = str(self.old_sector_id)
        else:
            old_sector_id = self.old_sector_id

        sector_code = self.sector_code

        sector_id = str(self.sector_id)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "competence_level": competence_level,
                "old_competence_level": old_competence_level,
                "old_sector_id": old_sector_id,
                "sector_code": sector_code,
                "sector_id": sector_id,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        competence_level = check_competence_level(d.pop("competence_level"))

        def _parse_old_competence_level(data: object) -> CompetenceLevel | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                old_competence_level_type_0 = check_competence_level(data)

                return old_competence_level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CompetenceLevel | None, data)

        old_competence_level = _parse_old_competence_level(d.pop("old_competence_level"))

        def _parse_old_sector_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                old_sector_id_type_0 = UUID(data)

                return old_sector_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        old_sector_id = _parse_old_sector_id(d.pop("old_sector_id"))

        sector_code = d.pop("sector_code")

        sector_id = UUID(d.pop("sector_id"))

        type_ = cast(Literal["reclassify"], d.pop("type"))
        if type_ != "reclassify":
            raise ValueError(f"type must match const 'reclassify', got '{type_}'")

        version = d.pop("version")

        event_reclassify = cls(
            competence_level=competence_level,
            old_competence_level=old_competence_level,
            old_sector_id=old_sector_id,
            sector_code=sector_code,
            sector_id=sector_id,
            type_=type_,
            version=version,
        )

        event_reclassify.additional_properties = d
        return event_reclassify

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
