from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.session_kind import SessionKind, check_session_kind

if TYPE_CHECKING:
    from ..models.allowed_record_action import AllowedRecordAction


T = TypeVar("T", bound="SessionView")


@_attrs_define
class SessionView:
    actions: list[AllowedRecordAction]
    """ What the caller may do now. """
    closes_on: datetime.date | None
    council_id: UUID
    council_name: str
    created_at: datetime.datetime
    id: UUID
    kind: SessionKind
    """ The kind of a council session. """
    name: str
    """ `Kỳ họp thường lệ thứ 3, 2026–2031`, in the language of the request. """
    opens_on: datetime.date
    ordinal: int
    term_id: UUID
    term_name: str
    updated_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        closes_on: None | str
        if isinstance(self.closes_on, datetime.date):
            closes_on = self.closes_on.isoformat()
        else:
            closes_on = self.closes_on

        council_id = str(self.council_id)

        council_name = self.council_name

        created_at = self.created_at.isoformat()

        id = str(self.id)

        kind: str = self.kind

        name = self.name

        opens_on = self.opens_on.isoformat()

        ordinal = self.ordinal

        term_id = str(self.term_id)

        term_name = self.term_name

        updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "closes_on": closes_on,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "id": id,
                "kind": kind,
                "name": name,
                "opens_on": opens_on,
                "ordinal": ordinal,
                "term_id": term_id,
                "term_name": term_name,
                "updated_at": updated_at,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_record_action import AllowedRecordAction

        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedRecordAction.from_dict(actions_item_data)

            actions.append(actions_item)

        def _parse_closes_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closes_on_type_0 = datetime.date.fromisoformat(data)

                return closes_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        closes_on = _parse_closes_on(d.pop("closes_on"))

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        id = UUID(d.pop("id"))

        kind = check_session_kind(d.pop("kind"))

        name = d.pop("name")

        opens_on = datetime.date.fromisoformat(d.pop("opens_on"))

        ordinal = d.pop("ordinal")

        term_id = UUID(d.pop("term_id"))

        term_name = d.pop("term_name")

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        session_view = cls(
            actions=actions,
            closes_on=closes_on,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            id=id,
            kind=kind,
            name=name,
            opens_on=opens_on,
            ordinal=ordinal,
            term_id=term_id,
            term_name=term_name,
            updated_at=updated_at,
            version=version,
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
