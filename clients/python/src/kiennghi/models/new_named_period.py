from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="NewNamedPeriod")


@_attrs_define
class NewNamedPeriod:
    """A period that a council names without dates."""

    council_id: UUID
    ends_on: datetime.date
    """ The last day, not before `starts_on`. """
    name: str
    """ The words that name it, as in the texts; unique in the council together with the first day. """
    starts_on: datetime.date

    def to_dict(self) -> dict[str, Any]:
        council_id = str(self.council_id)

        ends_on = self.ends_on.isoformat()

        name = self.name

        starts_on = self.starts_on.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "council_id": council_id,
                "ends_on": ends_on,
                "name": name,
                "starts_on": starts_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        council_id = UUID(d.pop("council_id"))

        ends_on = datetime.date.fromisoformat(d.pop("ends_on"))

        name = d.pop("name")

        starts_on = datetime.date.fromisoformat(d.pop("starts_on"))

        new_named_period = cls(
            council_id=council_id,
            ends_on=ends_on,
            name=name,
            starts_on=starts_on,
        )

        return new_named_period
