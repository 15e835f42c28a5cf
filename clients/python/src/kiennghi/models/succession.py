from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="Succession")


@_attrs_define
class Succession:
    """The successors of an organization."""

    since: datetime.date
    """ The first day of the successors. The organization ends on the day before. """
    successors: list[UUID]
    """ Cơ quan kế thừa: one organization after a merger, several after a split. """

    def to_dict(self) -> dict[str, Any]:
        since = self.since.isoformat()

        successors = []
        for successors_item_data in self.successors:
            successors_item = str(successors_item_data)
            successors.append(successors_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "since": since,
                "successors": successors,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        since = datetime.date.fromisoformat(d.pop("since"))

        successors = []
        _successors = d.pop("successors")
        for successors_item_data in _successors:
            successors_item = UUID(successors_item_data)

            successors.append(successors_item)

        succession = cls(
            since=since,
            successors=successors,
        )

        return succession
