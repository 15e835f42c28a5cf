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

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.late_entry import LateEntry
    from ..models.unanswered_part import UnansweredPart


T = TypeVar("T", bound="CloseCaseStep")


@_attrs_define
class CloseCaseStep:
    """Closes the case. A review is required first.

    - `leader` (permission `case.close`), a petition: `answered`, `following` → `closed`
    - `leader` (permission `case.close`), a recommendation: `answered`, `following` → `closed`

    Refused (409) as `wrong_status`, `not_reviewed`, `open_commitments`, `contest_open`, `supervised_cannot_decide`,
    `follow_up_open`.

    """

    action: Literal["close"] = "close"
    late_entry: LateEntry | None | Unset = UNSET
    """ Why the step is entered later than it happened; required when `on` is before today. With a document of their
    own or one here, clerks also record what an agency did on paper. """
    note: None | str | Unset = UNSET
    on: datetime.date | None | Unset = UNSET
    """ The day for which the step counts, when it is entered later than it happened. Only the council may do that,
    with `late_entry` and a document; not before the last step. Default: today. """
    unanswered: list[UnansweredPart] | Unset = UNSET
    """ Every agency that has not answered, each with the reason why the case is closed all the same. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.late_entry import LateEntry

        action = self.action

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

        unanswered: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.unanswered, Unset):
            unanswered = []
            for unanswered_item_data in self.unanswered:
                unanswered_item = unanswered_item_data.to_dict()
                unanswered.append(unanswered_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
            }
        )
        if late_entry is not UNSET:
            field_dict["late_entry"] = late_entry
        if note is not UNSET:
            field_dict["note"] = note
        if on is not UNSET:
            field_dict["on"] = on
        if unanswered is not UNSET:
            field_dict["unanswered"] = unanswered

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.late_entry import LateEntry
        from ..models.unanswered_part import UnansweredPart

        d = dict(src_dict)
        action = cast(Literal["close"], d.pop("action"))
        if action != "close":
            raise ValueError(f"action must match const 'close', got '{action}'")

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

        _unanswered = d.pop("unanswered", UNSET)
        unanswered: list[UnansweredPart] | Unset = UNSET
        if _unanswered is not UNSET:
            unanswered = []
            for unanswered_item_data in _unanswered:
                unanswered_item = UnansweredPart.from_dict(unanswered_item_data)

                unanswered.append(unanswered_item)

        close_case_step = cls(
            action=action,
            late_entry=late_entry,
            note=note,
            on=on,
            unanswered=unanswered,
        )

        return close_case_step
