from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="DocumentReference")


@_attrs_define
class DocumentReference:
    """A reference to an official document, such as `393/HĐND-VP` of 28 August 2024."""

    issued_on: datetime.date
    """ The day on which it was signed. """
    notation: str
    """ The notation (ký hiệu). """
    number: str
    """ The number within the issuer's year (số). """
    signed_by: None | str | Unset = UNSET
    """ Who signed it, with the position, as printed (người ký): an official in that office, not a private person,
    so it
    stays in the event log with the document. """

    def to_dict(self) -> dict[str, Any]:
        issued_on = self.issued_on.isoformat()

        notation = self.notation

        number = self.number

        signed_by: None | str | Unset
        if isinstance(self.signed_by, Unset):
            signed_by = UNSET
        else:
            signed_by = self.signed_by

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "issued_on": issued_on,
                "notation": notation,
                "number": number,
            }
        )
        if signed_by is not UNSET:
            field_dict["signed_by"] = signed_by

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        issued_on = datetime.date.fromisoformat(d.pop("issued_on"))

        notation = d.pop("notation")

        number = d.pop("number")

        def _parse_signed_by(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        signed_by = _parse_signed_by(d.pop("signed_by", UNSET))

        document_reference = cls(
            issued_on=issued_on,
            notation=notation,
            number=number,
            signed_by=signed_by,
        )

        return document_reference
