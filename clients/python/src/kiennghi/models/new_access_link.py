from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewAccessLink")


@_attrs_define
class NewAccessLink:
    """An access link for the agency of an assignment."""

    assignment_id: UUID
    """ The assignment: of an agency in which nobody can respond. """
    expires_on: datetime.date | None | Unset = UNSET
    """ Legal date: the last day on which the link works, at most 366 days ahead. Default: 30 days ahead, or the due
    date
    if that is later. """
    recipient: None | str | Unset = UNSET
    """ To whom the office gives it: a name, a mail address, a telephone number. """

    def to_dict(self) -> dict[str, Any]:
        assignment_id = str(self.assignment_id)

        expires_on: None | str | Unset
        if isinstance(self.expires_on, Unset):
            expires_on = UNSET
        elif isinstance(self.expires_on, datetime.date):
            expires_on = self.expires_on.isoformat()
        else:
            expires_on = self.expires_on

        recipient: None | str | Unset
        if isinstance(self.recipient, Unset):
            recipient = UNSET
        else:
            recipient = self.recipient

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "assignment_id": assignment_id,
            }
        )
        if expires_on is not UNSET:
            field_dict["expires_on"] = expires_on
        if recipient is not UNSET:
            field_dict["recipient"] = recipient

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        assignment_id = UUID(d.pop("assignment_id"))

        def _parse_expires_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_on_type_0 = datetime.date.fromisoformat(data)

                return expires_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        expires_on = _parse_expires_on(d.pop("expires_on", UNSET))

        def _parse_recipient(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        recipient = _parse_recipient(d.pop("recipient", UNSET))

        new_access_link = cls(
            assignment_id=assignment_id,
            expires_on=expires_on,
            recipient=recipient,
        )

        return new_access_link
