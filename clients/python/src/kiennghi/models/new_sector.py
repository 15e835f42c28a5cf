from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewSector")


@_attrs_define
class NewSector:
    """A sector of a council."""

    code: str
    """ Unique in the council. """
    council_id: UUID
    name: str
    board_id: None | Unset | UUID = UNSET
    """ The board that oversees the sector. Default: the board of the parent sector. """
    parent_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        council_id = str(self.council_id)

        name = self.name

        board_id: None | str | Unset
        if isinstance(self.board_id, Unset):
            board_id = UNSET
        elif isinstance(self.board_id, UUID):
            board_id = str(self.board_id)
        else:
            board_id = self.board_id

        parent_id: None | str | Unset
        if isinstance(self.parent_id, Unset):
            parent_id = UNSET
        elif isinstance(self.parent_id, UUID):
            parent_id = str(self.parent_id)
        else:
            parent_id = self.parent_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "council_id": council_id,
                "name": name,
            }
        )
        if board_id is not UNSET:
            field_dict["board_id"] = board_id
        if parent_id is not UNSET:
            field_dict["parent_id"] = parent_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        council_id = UUID(d.pop("council_id"))

        name = d.pop("name")

        def _parse_board_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                board_id_type_0 = UUID(data)

                return board_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        board_id = _parse_board_id(d.pop("board_id", UNSET))

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

        new_sector = cls(
            code=code,
            council_id=council_id,
            name=name,
            board_id=board_id,
            parent_id=parent_id,
        )

        return new_sector
