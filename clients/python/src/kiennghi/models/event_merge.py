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

from ..models.merge_direction import MergeDirection, check_merge_direction

T = TypeVar("T", bound="EventMerge")


@_attrs_define
class EventMerge:
    """A petition was merged. Recorded in the history of both petitions."""

    case_id: UUID
    """ The other petition. """
    case_number: str
    """ The number of the other petition. """
    direction: MergeDirection
    """ The side of a merge on which a petition is. """
    version: int
    type_: Literal["merge"] = "merge"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case_id = str(self.case_id)

        case_number = self.case_number

        direction: str = self.direction

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case_id": case_id,
                "case_number": case_number,
                "direction": direction,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        case_id = UUID(d.pop("case_id"))

        case_number = d.pop("case_number")

        direction = check_merge_direction(d.pop("direction"))

        type_ = cast(Literal["merge"], d.pop("type"))
        if type_ != "merge":
            raise ValueError(f"type must match const 'merge', got '{type_}'")

        version = d.pop("version")

        event_merge = cls(
            case_id=case_id,
            case_number=case_number,
            direction=direction,
            type_=type_,
            version=version,
        )

        event_merge.additional_properties = d
        return event_merge

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
