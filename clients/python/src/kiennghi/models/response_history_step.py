from __future__ import annotations

from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.past_answer import PastAnswer


T = TypeVar("T", bound="ResponseHistoryStep")


@_attrs_define
class ResponseHistoryStep:
    """An agency's response, as in `POST /v1/responses`."""

    organization_id: UUID
    """ The agency. """
    response: PastAnswer
    """ What an agency answered. """
    type_: Literal["response"] = "response"

    def to_dict(self) -> dict[str, Any]:
        organization_id = str(self.organization_id)

        response = self.response.to_dict()

        type_ = self.type_

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "organization_id": organization_id,
                "response": response,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.past_answer import PastAnswer

        d = dict(src_dict)
        organization_id = UUID(d.pop("organization_id"))

        response = PastAnswer.from_dict(d.pop("response"))

        type_ = cast(Literal["response"], d.pop("type"))
        if type_ != "response":
            raise ValueError(f"type must match const 'response', got '{type_}'")

        response_history_step = cls(
            organization_id=organization_id,
            response=response,
            type_=type_,
        )

        return response_history_step
