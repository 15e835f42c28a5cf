from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AttemptView")


@_attrs_define
class AttemptView:
    """The last attempt to send a message."""

    at: datetime.datetime
    duration_ms: int
    failure: None | str
    """ Why there was no answer. """
    request_head: str
    """ The request's first line and its headers. """
    response_body: None | str
    """ The beginning of the response's body, at most 4 KiB. """
    response_head: None | str
    """ The response's first line and its headers, at most 4 KiB. """
    response_status: int | None
    """ The status that the receiver answered; `null` without an answer. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at = self.at.isoformat()

        duration_ms = self.duration_ms

        failure: None | str
        failure = self.failure

        request_head = self.request_head

        response_body: None | str
        response_body = self.response_body

        response_head: None | str
        response_head = self.response_head

        response_status: int | None
        response_status = self.response_status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "duration_ms": duration_ms,
                "failure": failure,
                "request_head": request_head,
                "response_body": response_body,
                "response_head": response_head,
                "response_status": response_status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(str(d.pop("at")).replace("Z", "+00:00"))

        duration_ms = d.pop("duration_ms")

        def _parse_failure(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        failure = _parse_failure(d.pop("failure"))

        request_head = d.pop("request_head")

        def _parse_response_body(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        response_body = _parse_response_body(d.pop("response_body"))

        def _parse_response_head(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        response_head = _parse_response_head(d.pop("response_head"))

        def _parse_response_status(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        response_status = _parse_response_status(d.pop("response_status"))

        attempt_view = cls(
            at=at,
            duration_ms=duration_ms,
            failure=failure,
            request_head=request_head,
            response_body=response_body,
            response_head=response_head,
            response_status=response_status,
        )

        attempt_view.additional_properties = d
        return attempt_view

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
