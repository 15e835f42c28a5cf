from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="AnsweredAssignment")


@_attrs_define
class AnsweredAssignment:
    """An assignment with its version."""

    id: UUID
    version: int
    """ The version as in `If-Match`. """

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        version = self.version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        version = d.pop("version")

        answered_assignment = cls(
            id=id,
            version=version,
        )

        return answered_assignment
