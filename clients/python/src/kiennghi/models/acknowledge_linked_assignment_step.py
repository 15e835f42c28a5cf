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

T = TypeVar("T", bound="AcknowledgeLinkedAssignmentStep")


@_attrs_define
class AcknowledgeLinkedAssignmentStep:
    """Acknowledges the assignment: the agency starts to work on it.

    - `clerk`, `handler`, `head` (permission `case.acknowledge`), an assignment of a petition: `assigned` →
    `in_progress`
    - `clerk`, `handler`, `head` (permission `case.acknowledge`), an addressee of a recommendation: `assigned` →
    `in_progress`

    Refused (409) as `wrong_status`, `case_not_open`, `agency_speaks_for_itself`.

    """

    action: Literal["acknowledge"] = "acknowledge"
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
        action = cast(Literal["acknowledge"], d.pop("action"))
        if action != "acknowledge":
            raise ValueError(f"action must match const 'acknowledge', got '{action}'")

        def _parse_note(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

        acknowledge_linked_assignment_step = cls(
            action=action,
            note=note,
        )

        return acknowledge_linked_assignment_step
