from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define

from ..models.extension_decision import ExtensionDecision, check_extension_decision
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.late_entry import LateEntry


T = TypeVar("T", bound="DecideExtensionAssignmentStep")


@_attrs_define
class DecideExtensionAssignmentStep:
    """Decides the open extension request.

    - `leader` (permission `case.decide_extension`), an assignment of a petition: `in_progress`, `assigned` stays
    - `leader` (permission `case.decide_extension`), an addressee of a recommendation: `in_progress` stays

    Refused (409) as `wrong_status`, `case_not_open`, `no_extension_asked`, `supervised_cannot_decide`.

    """

    decision: ExtensionDecision
    """ The leader's decision on an extension request. """
    action: Literal["decide_extension"] = "decide_extension"
    due_on: datetime.date | None | Unset = UNSET
    """ With `grant`: a day earlier than the one requested, after the present due date. Default: the day requested.
    """
    late_entry: LateEntry | None | Unset = UNSET
    """ Why the step is entered later than it happened; required when `on` is before today. With a document of their
    own or one here, clerks also record what an agency did on paper. """
    note: None | str | Unset = UNSET
    on: datetime.date | None | Unset = UNSET
    """ The day for which the step counts, when it is entered later than it happened. Only the council may do that,
    with `late_entry` and a document; not before the last step. Default: today. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.late_entry import LateEntry

        action = self.action

        decision: str = self.decision

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        late_entry: dict[str, Any] | None | Unset
        if isinstance(self.late_entry, Unset):
            late_entry = UNSET
        elif isinstance(self.late_entry, LateEntry):
            late_entry = self.late_entry.to_dict()
        else:
            late_entry = self.late_entry

        note: None | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        else:
            note = self.note

        on: None | str | Unset
        if isinstance(self.on, Unset):
            on = UNSET
        elif isinstance(self.on, datetime.date):
            on = self.on.isoformat()
        else:
            on = self.on

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
                "decision": decision,
            }
        )
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if late_entry is not UNSET:
            field_dict["late_entry"] = late_entry
        if note is not UNSET:
            field_dict["note"] = note
        if on is not UNSET:
            field_dict["on"] = on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.late_entry import LateEntry

        d = dict(src_dict)
        action = cast(Literal["decide_extension"], d.pop("action"))
        if action != "decide_extension":
            raise ValueError(f"action must match const 'decide_extension', got '{action}'")

        decision = check_extension_decision(d.pop("decision"))

        def _parse_due_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        due_on = _parse_due_on(d.pop("due_on", UNSET))

        def _parse_late_entry(data: object) -> LateEntry | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                late_entry_type_0 = LateEntry.from_dict(data)

                return late_entry_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LateEntry | None | Unset, data)

        late_entry = _parse_late_entry(d.pop("late_entry", UNSET))

        def _parse_note(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

        def _parse_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                on_type_0 = datetime.date.fromisoformat(data)

                return on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        on = _parse_on(d.pop("on", UNSET))

        decide_extension_assignment_step = cls(
            action=action,
            decision=decision,
            due_on=due_on,
            late_entry=late_entry,
            note=note,
            on=on,
        )

        return decide_extension_assignment_step
