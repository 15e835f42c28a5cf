from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.session_kind import SessionKind, check_session_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="SessionPatch")


@_attrs_define
class SessionPatch:
    """Fields to change. Absent fields stay unchanged; `null` clears a field that can be empty."""

    closes_on: datetime.date | None | Unset = UNSET
    kind: SessionKind | Unset = UNSET
    """ The kind of a council session. """
    opens_on: datetime.date | Unset = UNSET
    ordinal: int | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        closes_on: None | str | Unset
        if isinstance(self.closes_on, Unset):
            closes_on = UNSET
        elif isinstance(self.closes_on, datetime.date):
            closes_on = self.closes_on.isoformat()
        else:
            closes_on = self.closes_on

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        opens_on: str | Unset = UNSET
        if not isinstance(self.opens_on, Unset):
            opens_on = self.opens_on.isoformat()

        ordinal = self.ordinal

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if closes_on is not UNSET:
            field_dict["closes_on"] = closes_on
        if kind is not UNSET:
            field_dict["kind"] = kind
        if opens_on is not UNSET:
            field_dict["opens_on"] = opens_on
        if ordinal is not UNSET:
            field_dict["ordinal"] = ordinal

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_closes_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closes_on_type_0 = datetime.date.fromisoformat(data)

                return closes_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        closes_on = _parse_closes_on(d.pop("closes_on", UNSET))

        _kind = d.pop("kind", UNSET)
        kind: SessionKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_session_kind(_kind)

        _opens_on = d.pop("opens_on", UNSET)
        opens_on: datetime.date | Unset
        if isinstance(_opens_on, Unset):
            opens_on = UNSET
        else:
            opens_on = datetime.date.fromisoformat(_opens_on)

        ordinal = d.pop("ordinal", UNSET)

        session_patch = cls(
            closes_on=closes_on,
            kind=kind,
            opens_on=opens_on,
            ordinal=ordinal,
        )

        return session_patch
