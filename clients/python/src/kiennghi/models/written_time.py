from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="WrittenTime")


@_attrs_define
class WrittenTime:
    """A date or period in words."""

    text: str
    council_id: None | Unset | UUID = UNSET
    """ The council whose sessions, terms and named periods the text means. """
    said_on: datetime.date | None | Unset = UNSET
    """ The day the text was written, used to complete a year that the text leaves out. Without it, such a text is
    refused. """

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        council_id: None | str | Unset
        if isinstance(self.council_id, Unset):
            council_id = UNSET
        elif isinstance(self.council_id, UUID):
            council_id = str(self.council_id)
        else:
            council_id = self.council_id

        said_on: None | str | Unset
        if isinstance(self.said_on, Unset):
            said_on = UNSET
        elif isinstance(self.said_on, datetime.date):
            said_on = self.said_on.isoformat()
        else:
            said_on = self.said_on

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
            }
        )
        if council_id is not UNSET:
            field_dict["council_id"] = council_id
        if said_on is not UNSET:
            field_dict["said_on"] = said_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        text = d.pop("text")

        def _parse_council_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                council_id_type_0 = UUID(data)

                return council_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        council_id = _parse_council_id(d.pop("council_id", UNSET))

        def _parse_said_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                said_on_type_0 = datetime.date.fromisoformat(data)

                return said_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        said_on = _parse_said_on(d.pop("said_on", UNSET))

        written_time = cls(
            text=text,
            council_id=council_id,
            said_on=said_on,
        )

        return written_time
