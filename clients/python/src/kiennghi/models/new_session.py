from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.session_kind import SessionKind, check_session_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewSession")


@_attrs_define
class NewSession:
    """A session of a council, in one of its terms."""

    kind: SessionKind
    """ The kind of a council session. """
    opens_on: datetime.date
    """ Unique in the council. """
    ordinal: int
    """ The ordinal as the council counts it. """
    term_id: UUID
    closes_on: datetime.date | None | Unset = UNSET
    """ Not before `opens_on`. """

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        opens_on = self.opens_on.isoformat()

        ordinal = self.ordinal

        term_id = str(self.term_id)

        closes_on: None | str | Unset
        if isinstance(self.closes_on, Unset):
            closes_on = UNSET
        elif isinstance(self.closes_on, datetime.date):
            closes_on = self.closes_on.isoformat()
        else:
            closes_on = self.closes_on

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "opens_on": opens_on,
                "ordinal": ordinal,
                "term_id": term_id,
            }
        )
        if closes_on is not UNSET:
            field_dict["closes_on"] = closes_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_session_kind(d.pop("kind"))

        opens_on = datetime.date.fromisoformat(d.pop("opens_on"))

        ordinal = d.pop("ordinal")

        term_id = UUID(d.pop("term_id"))

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

        new_session = cls(
            kind=kind,
            opens_on=opens_on,
            ordinal=ordinal,
            term_id=term_id,
            closes_on=closes_on,
        )

        return new_session
