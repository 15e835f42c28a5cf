from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="WebhookSecretView")


@_attrs_define
class WebhookSecretView:
    """A new secret of a webhook."""

    created_at: datetime.datetime
    former_until: datetime.datetime
    """ Until then messages have another signature, with the former secret. """
    webhook_id: UUID
    secret: str | Unset = UNSET
    """ Shown once (`whsec_…`). A replayed response (`Idempotency-Key`) does not contain it. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        former_until = self.former_until.isoformat()

        webhook_id = str(self.webhook_id)

        secret = self.secret

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "former_until": former_until,
                "webhook_id": webhook_id,
            }
        )
        if secret is not UNSET:
            field_dict["secret"] = secret

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        former_until = datetime.datetime.fromisoformat(str(d.pop("former_until")).replace("Z", "+00:00"))

        webhook_id = UUID(d.pop("webhook_id"))

        secret = d.pop("secret", UNSET)

        webhook_secret_view = cls(
            created_at=created_at,
            former_until=former_until,
            webhook_id=webhook_id,
            secret=secret,
        )

        webhook_secret_view.additional_properties = d
        return webhook_secret_view

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
