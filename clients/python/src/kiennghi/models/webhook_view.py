from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.webhook_end import WebhookEnd, check_webhook_end
from ..models.webhook_event import WebhookEvent, check_webhook_event
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.allowed_record_action import AllowedRecordAction


T = TypeVar("T", bound="WebhookView")


@_attrs_define
class WebhookView:
    actions: list[AllowedRecordAction]
    """ What the caller may do now. """
    client_id: UUID
    client_name: str
    created_at: datetime.datetime
    disabled_at: datetime.datetime | None
    disabled_reason: None | WebhookEnd
    id: UUID
    name: str
    types: list[WebhookEvent]
    """ The types of events that are sent, besides `resync` and `ping`. """
    updated_at: datetime.datetime
    url: str
    version: int
    secret: str | Unset = UNSET
    """ The secret with which messages are signed (`whsec_…`). Shown once, when the webhook is created. A replayed
    response
    (`Idempotency-Key`) does not contain it. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        client_id = str(self.client_id)

        client_name = self.client_name

        created_at = self.created_at.isoformat()

        disabled_at: None | str
        if isinstance(self.disabled_at, datetime.datetime):
            disabled_at = self.disabled_at.isoformat()
        else:
            disabled_at = self.disabled_at

        disabled_reason: None | str
        if isinstance(self.disabled_reason, str):
            disabled_reason = self.disabled_reason
        else:
            disabled_reason = self.disabled_reason

        id = str(self.id)

        name = self.name

        types = []
        for types_item_data in self.types:
            types_item: str = types_item_data
            types.append(types_item)

        updated_at = self.updated_at.isoformat()

        url = self.url

        version = self.version

        secret = self.secret

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "client_id": client_id,
                "client_name": client_name,
                "created_at": created_at,
                "disabled_at": disabled_at,
                "disabled_reason": disabled_reason,
                "id": id,
                "name": name,
                "types": types,
                "updated_at": updated_at,
                "url": url,
                "version": version,
            }
        )
        if secret is not UNSET:
            field_dict["secret"] = secret

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

        client_id = UUID(d.pop("client_id"))

        client_name = d.pop("client_name")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        def _parse_disabled_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                disabled_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return disabled_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        disabled_at = _parse_disabled_at(d.pop("disabled_at"))

        def _parse_disabled_reason(data: object) -> None | WebhookEnd:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                disabled_reason_type_0 = check_webhook_end(data)

                return disabled_reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | WebhookEnd, data)

        disabled_reason = _parse_disabled_reason(d.pop("disabled_reason"))

        id = UUID(d.pop("id"))

        name = d.pop("name")

        types = []
        _types = d.pop("types")
        for types_item_data in _types:
            types_item = check_webhook_event(types_item_data)

            types.append(types_item)

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        url = d.pop("url")

        version = d.pop("version")

        secret = d.pop("secret", UNSET)

        webhook_view = cls(
            actions=actions,
            client_id=client_id,
            client_name=client_name,
            created_at=created_at,
            disabled_at=disabled_at,
            disabled_reason=disabled_reason,
            id=id,
            name=name,
            types=types,
            updated_at=updated_at,
            url=url,
            version=version,
            secret=secret,
        )

        webhook_view.additional_properties = d
        return webhook_view

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
