from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define

T = TypeVar("T", bound="DropConclusionStep")


@_attrs_define
class DropConclusionStep:
    """Drops a draft: it is deleted, and remains only in the event log.

    - `clerk`, `leader`, `reviewer`, `deputy` (permission `supervision.manage`): a draft → deleted

    """

    reason: str
    action: Literal["drop"] = "drop"

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
        action = cast(Literal["drop"], d.pop("action"))
        if action != "drop":
            raise ValueError(f"action must match const 'drop', got '{action}'")

        reason = d.pop("reason")

        drop_conclusion_step = cls(
            action=action,
            reason=reason,
        )

        return drop_conclusion_step
