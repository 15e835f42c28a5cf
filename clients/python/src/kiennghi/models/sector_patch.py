from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="SectorPatch")


@_attrs_define
class SectorPatch:
    """Fields to change. Absent fields stay unchanged."""

    board_id: UUID | Unset = UNSET
    """ Applies to cases that are accepted from now on. """
    name: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        board_id: str | Unset = UNSET
        if not isinstance(self.board_id, Unset):
            board_id = str(self.board_id)

        name = self.name

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if board_id is not UNSET:
            field_dict["board_id"] = board_id
        if name is not UNSET:
            field_dict["name"] = name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _board_id = d.pop("board_id", UNSET)
        board_id: UUID | Unset
        if isinstance(_board_id, Unset):
            board_id = UNSET
        else:
            board_id = UUID(_board_id)

        name = d.pop("name", UNSET)

        sector_patch = cls(
            board_id=board_id,
            name=name,
        )

        return sector_patch
