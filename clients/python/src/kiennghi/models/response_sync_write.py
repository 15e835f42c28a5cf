from __future__ import annotations

from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.new_response import NewResponse


T = TypeVar("T", bound="ResponseSyncWrite")


@_attrs_define
class ResponseSyncWrite:
    """Submits a response, as `POST /v1/responses`."""

    key: str
    """ The idempotency key of the write, in 1 to 255 visible ASCII characters: sent again with the same write,
    it is done once and has the same result, for 48 hours. """
    response: NewResponse
    """ A response of one agency. """
    type_: Literal["response"] = "response"

    def to_dict(self) -> dict[str, Any]:
        key = self.key

        response = self.response.to_dict()

        type_ = self.type_

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "key": key,
                "response": response,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.new_response import NewResponse

        d = dict(src_dict)
        key = d.pop("key")

        response = NewResponse.from_dict(d.pop("response"))

        type_ = cast(Literal["response"], d.pop("type"))
        if type_ != "response":
            raise ValueError(f"type must match const 'response', got '{type_}'")

        response_sync_write = cls(
            key=key,
            response=response,
            type_=type_,
        )

        return response_sync_write
