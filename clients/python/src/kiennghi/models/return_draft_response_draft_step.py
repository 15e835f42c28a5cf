from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define

T = TypeVar("T", bound="ReturnDraftResponseDraftStep")


@_attrs_define
class ReturnDraftResponseDraftStep:
    """Returns the draft; the agency can submit another one.

    - `clerk` (permission `access_link.manage`): a draft: `submitted` → `returned`

    """

    reason: str
    """ Why; the agency reads it. """
    action: Literal["return_draft"] = "return_draft"

    def to_dict(self) -> dict[str, Any]:
        action = self.action

        reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        action = cast(Literal["return_draft"], d.pop("action"))
        if action != "return_draft":
            raise ValueError(f"action must match const 'return_draft', got '{action}'")

        reason = d.pop("reason")

        return_draft_response_draft_step = cls(
            action=action,
            reason=reason,
        )

        return return_draft_response_draft_step
