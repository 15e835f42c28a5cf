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
    from ..models.new_part import NewPart


T = TypeVar("T", bound="SplitIntoPartsCaseStep")


@_attrs_define
class SplitIntoPartsCaseStep:
    """Splits a petition that holds several requests. Each part becomes a petition of its own, with a number that shows
    that
    of the whole; channel, session, sender, day of receipt and petitioner stay common. Agencies that have the petition
    lose it. The whole is answered when its parts are.

    - `clerk`, `leader` (permission `case.split_into_parts`), a petition: `received`, `accepted`, `assigned`,
    `in_progress` → `split`

    Refused (409) as `wrong_status`, `is_part`, `is_opinion`, `open_commitments`, `contest_open`,
    `supervised_cannot_decide`.

    """

    parts: list[NewPart]
    action: Literal["split_into_parts"] = "split_into_parts"
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

        parts = []
        for parts_item_data in self.parts:
            parts_item = parts_item_data.to_dict()
            parts.append(parts_item)

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
                "parts": parts,
            }
        )
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
        from ..models.new_part import NewPart

        d = dict(src_dict)
        action = cast(Literal["split_into_parts"], d.pop("action"))
        if action != "split_into_parts":
            raise ValueError(f"action must match const 'split_into_parts', got '{action}'")

        parts = []
        _parts = d.pop("parts")
        for parts_item_data in _parts:
            parts_item = NewPart.from_dict(parts_item_data)

            parts.append(parts_item)

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

        split_into_parts_case_step = cls(
            action=action,
            parts=parts,
            late_entry=late_entry,
            note=note,
            on=on,
        )

        return split_into_parts_case_step
