from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ConfirmDraftResponseDraftStep")


@_attrs_define
class ConfirmDraftResponseDraftStep:
    """Confirms the draft: the agency has responded, on the day on which it submitted the draft.

    - `clerk` (permission `access_link.manage`): a draft: `submitted` → `confirmed`; its assignment: `in_progress` →
    `answered`

    """

    action: Literal["confirm_draft"] = "confirm_draft"
    note: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        action = self.action

        note: None | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        else:
            note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
            }
        )
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        action = cast(Literal["confirm_draft"], d.pop("action"))
        if action != "confirm_draft":
            raise ValueError(f"action must match const 'confirm_draft', got '{action}'")

        def _parse_note(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

        confirm_draft_response_draft_step = cls(
            action=action,
            note=note,
        )

        return confirm_draft_response_draft_step
