from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.webhook_event import WebhookEvent, check_webhook_event
from ..types import UNSET, Unset

T = TypeVar("T", bound="WebhookPatch")


@_attrs_define
class WebhookPatch:
    """Fields to change. Absent fields stay unchanged."""

    disabled: bool | Unset = UNSET
    """ A webhook that is disabled sends nothing. Enabled again, it goes on where it stood. """
    name: str | Unset = UNSET
    types: list[WebhookEvent] | Unset = UNSET
    """ The types of events to send, from now on. """
    url: str | Unset = UNSET
    """ The address of the receiver. Messages that wait are sent there. """

    def to_dict(self) -> dict[str, Any]:
        disabled = self.disabled

        name = self.name

        types: list[str] | Unset = UNSET
        if not isinstance(self.types, Unset):
            types = []
            for types_item_data in self.types:
                types_item: str = types_item_data
                types.append(types_item)

        url = self.url

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if disabled is not UNSET:
            field_dict["disabled"] = disabled
        if name is not UNSET:
            field_dict["name"] = name
        if types is not UNSET:
            field_dict["types"] = types
        if url is not UNSET:
            field_dict["url"] = url

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        disabled = d.pop("disabled", UNSET)

        name = d.pop("name", UNSET)

        _types = d.pop("types", UNSET)
        types: list[WebhookEvent] | Unset = UNSET
        if _types is not UNSET:
            types = []
            for types_item_data in _types:
                types_item = check_webhook_event(types_item_data)

                types.append(types_item)

        url = d.pop("url", UNSET)

        webhook_patch = cls(
            disabled=disabled,
            name=name,
            types=types,
            url=url,
        )

        return webhook_patch
