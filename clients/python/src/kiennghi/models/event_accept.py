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
from ..models.nature import Nature, check_nature

T = TypeVar("T", bound="EventAccept")


@_attrs_define
class EventAccept:
    """A petition was accepted and classified."""

    competence_level: CompetenceLevel
    """ The level of government that is competent to settle the matter (thẩm quyền). """
    nature: Nature
    """ Whether the matter asks for something (and is followed) or only states a view (and is kept on record). """
    sector_code: str
    """ The code of the sector at the time of the event. """
    sector_id: UUID
    """ The sector. """
    version: int
    type_: Literal["accept"] = "accept"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        competence_level: str = self.competence_level

        nature: str = self.nature

        sector_code = self.sector_code

        sector_id = str(self.sector_id)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "competence_level": competence_level,
                "nature": nature,
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

        nature = check_nature(d.pop("nature"))

        sector_code = d.pop("sector_code")

        sector_id = UUID(d.pop("sector_id"))

        type_ = cast(Literal["accept"], d.pop("type"))
        if type_ != "accept":
            raise ValueError(f"type must match const 'accept', got '{type_}'")

        version = d.pop("version")

        event_accept = cls(
            competence_level=competence_level,
            nature=nature,
            sector_code=sector_code,
            sector_id=sector_id,
            type_=type_,
            version=version,
        )

        event_accept.additional_properties = d
        return event_accept

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
