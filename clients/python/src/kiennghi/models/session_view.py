from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.session_kind import SessionKind, check_session_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="SessionView")


@_attrs_define
class SessionView:
    council_id: UUID
    created_at: datetime.datetime
    id: UUID
    kind: SessionKind
    """ The kind of a council session. """
    opens_on: datetime.date
    ordinal: int
    term_id: UUID
    updated_at: datetime.datetime
    version: int
    closes_on: datetime.date | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        council_id = str(self.council_id)

        created_at = self.created_at.isoformat()

        id = str(self.id)

        kind: str = self.kind

        opens_on = self.opens_on.isoformat()

        ordinal = self.ordinal

        term_id = str(self.term_id)

        updated_at = self.updated_at.isoformat()

        version = self.version

        closes_on: None | str | Unset
        if isinstance(self.closes_on, Unset):
            closes_on = UNSET
        elif isinstance(self.closes_on, datetime.date):
            closes_on = self.closes_on.isoformat()
        else:
            closes_on = self.closes_on

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "council_id": council_id,
                "created_at": created_at,
                "id": id,
                "kind": kind,
                "opens_on": opens_on,
                "ordinal": ordinal,
                "term_id": term_id,
                "updated_at": updated_at,
                "version": version,
            }
        )
        if closes_on is not UNSET:
            field_dict["closes_on"] = closes_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        council_id = UUID(d.pop("council_id"))

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        id = UUID(d.pop("id"))

        kind = check_session_kind(d.pop("kind"))

        opens_on = datetime.date.fromisoformat(d.pop("opens_on"))

        ordinal = d.pop("ordinal")

        term_id = UUID(d.pop("term_id"))

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

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

        session_view = cls(
            council_id=council_id,
            created_at=created_at,
            id=id,
            kind=kind,
            opens_on=opens_on,
            ordinal=ordinal,
            term_id=term_id,
            updated_at=updated_at,
            version=version,
            closes_on=closes_on,
        )

        session_view.additional_properties = d
        return session_view

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
