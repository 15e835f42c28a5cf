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

from ..models.link_direction import LinkDirection, check_link_direction
from ..models.link_kind import LinkKind, check_link_kind

T = TypeVar("T", bound="EventLink")


@_attrs_define
class EventLink:
    """A link between two cases was created. Recorded in the history of both cases."""

    case_id: UUID
    """ The other case. """
    case_number: str
    """ The number of the other case. """
    direction: LinkDirection
    """ The end of a link at which a case is. """
    kind: LinkKind
    """ How one case is related to another. """
    link_id: UUID
    """ The link. """
    version: int
    type_: Literal["link"] = "link"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case_id = str(self.case_id)

        case_number = self.case_number

        direction: str = self.direction

        kind: str = self.kind

        link_id = str(self.link_id)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case_id": case_id,
                "case_number": case_number,
                "direction": direction,
                "kind": kind,
                "link_id": link_id,
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

        direction = check_link_direction(d.pop("direction"))

        kind = check_link_kind(d.pop("kind"))

        link_id = UUID(d.pop("link_id"))

        type_ = cast(Literal["link"], d.pop("type"))
        if type_ != "link":
            raise ValueError(f"type must match const 'link', got '{type_}'")

        version = d.pop("version")

        event_link = cls(
            case_id=case_id,
            case_number=case_number,
            direction=direction,
            kind=kind,
            link_id=link_id,
            type_=type_,
            version=version,
        )

        event_link.additional_properties = d
        return event_link

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
