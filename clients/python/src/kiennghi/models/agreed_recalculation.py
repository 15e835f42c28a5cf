from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="AgreedRecalculation")


@_attrs_define
class AgreedRecalculation:
    """An assignment with its version and the agreed new due date."""

    due_on: datetime.date
    """ The `new_due_on` returned by `GET /v1/deadlines/recalculations`. """
    id: UUID
    version: int
    """ The version as in `If-Match`. """

    def to_dict(self) -> dict[str, Any]:
        due_on = self.due_on.isoformat()

        id = str(self.id)

        version = self.version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "due_on": due_on,
                "id": id,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        id = UUID(d.pop("id"))

        version = d.pop("version")

        agreed_recalculation = cls(
            due_on=due_on,
            id=id,
            version=version,
        )

        return agreed_recalculation
