from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.link_direction import LinkDirection, check_link_direction
from ..models.link_kind import LinkKind, check_link_kind

if TYPE_CHECKING:
    from ..models.allowed_link_action import AllowedLinkAction
    from ..models.linked_case import LinkedCase


T = TypeVar("T", bound="LinkView")


@_attrs_define
class LinkView:
    """A link, seen from one of its cases."""

    actions: list[AllowedLinkAction]
    """ What the caller may do now. """
    case: LinkedCase
    """ The case at the other end of a link. """
    created_at: datetime.datetime
    direction: LinkDirection
    """ The end of a link at which a case is. """
    id: UUID
    kind: LinkKind
    """ How one case is related to another. """
    note: None | str
    read_from: UUID
    """ The case from which the link is read. """
    read_from_number: str
    version: int
    """ Always 1: links are created and deleted, never changed. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        case = self.case.to_dict()

        created_at = self.created_at.isoformat()

        direction: str = self.direction

        id = str(self.id)

        kind: str = self.kind

        note: None | str
        note = self.note

        read_from = str(self.read_from)

        read_from_number = self.read_from_number

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "case": case,
                "created_at": created_at,
                "direction": direction,
                "id": id,
                "kind": kind,
                "note": note,
                "read_from": read_from,
                "read_from_number": read_from_number,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_link_action import AllowedLinkAction
        from ..models.linked_case import LinkedCase

        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedLinkAction.from_dict(actions_item_data)

            actions.append(actions_item)

        case = LinkedCase.from_dict(d.pop("case"))

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        direction = check_link_direction(d.pop("direction"))

        id = UUID(d.pop("id"))

        kind = check_link_kind(d.pop("kind"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        read_from = UUID(d.pop("read_from"))

        read_from_number = d.pop("read_from_number")

        version = d.pop("version")

        link_view = cls(
            actions=actions,
            case=case,
            created_at=created_at,
            direction=direction,
            id=id,
            kind=kind,
            note=note,
            read_from=read_from,
            read_from_number=read_from_number,
            version=version,
        )

        link_view.additional_properties = d
        return link_view

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
