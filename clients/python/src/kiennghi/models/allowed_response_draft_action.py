from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.response_draft_action import (
    ResponseDraftAction,
    check_response_draft_action,
)

T = TypeVar("T", bound="AllowedResponseDraftAction")


@_attrs_define
class AllowedResponseDraftAction:
    """Something that the caller may do now, and the request by which it is done. A request that changes the resource
    itself needs its version in `If-Match`.

    """

    action: ResponseDraftAction
    """ What can be done about the draft of a response. A step is an `action` of `POST /v1/response-
    drafts/{id}/steps`. """
    href: str
    """ The path of the request. """
    label: str
    """ What it is called, in the language of the request. """
    method: str
    """ The method of the request. """
    schema: None | str
    """ The schema of the body in the served document; `null` when the request has no body. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action: str = self.action

        href = self.href

        label = self.label

        method = self.method

        schema: None | str
        schema = self.schema

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "href": href,
                "label": label,
                "method": method,
                "schema": schema,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        action = check_response_draft_action(d.pop("action"))

        href = d.pop("href")

        label = d.pop("label")

        method = d.pop("method")

        def _parse_schema(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        schema = _parse_schema(d.pop("schema"))

        allowed_response_draft_action = cls(
            action=action,
            href=href,
            label=label,
            method=method,
            schema=schema,
        )

        allowed_response_draft_action.additional_properties = d
        return allowed_response_draft_action

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
