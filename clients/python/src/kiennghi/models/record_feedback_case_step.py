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

from ..models.voters_feedback import VotersFeedback, check_voters_feedback
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.late_entry import LateEntry


T = TypeVar("T", bound="RecordFeedbackCaseStep")


@_attrs_define
class RecordFeedbackCaseStep:
    """Records whether the voters are satisfied with the answer. A later record replaces an earlier one; the events keep
    both. A leader can reopen a petition whose voters are `dissatisfied`.

    - `clerk`, `deputy` (permission `case.record_feedback`), a petition: `answered`, `following`, `closed` stays
    - `clerk`, `deputy` (permission `case.record_feedback`), a petition that is split: `answered`, `following`, `closed`
    stays

    Refused (409) as `wrong_status`.

    """

    feedback: VotersFeedback
    """ What voters said about the answer, when they were asked at a later meeting. """
    place: str
    said_on: datetime.date
    """ Legal date, not before the answer and not after today. """
    action: Literal["record_feedback"] = "record_feedback"
    late_entry: LateEntry | None | Unset = UNSET
    """ Why the step is entered later than it happened; required when `on` is before today. With a document of their
    own or one here, clerks also record what an agency did on paper. """
    note: None | str | Unset = UNSET
    """ What they said. """
    on: datetime.date | None | Unset = UNSET
    """ The day for which the step counts, when it is entered later than it happened. Only the council may do that,
    with `late_entry` and a document; not before the last step. Default: today. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.late_entry import LateEntry

        action = self.action

        feedback: str = self.feedback

        place = self.place

        said_on = self.said_on.isoformat()

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
                "feedback": feedback,
                "place": place,
                "said_on": said_on,
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

        d = dict(src_dict)
        action = cast(Literal["record_feedback"], d.pop("action"))
        if action != "record_feedback":
            raise ValueError(f"action must match const 'record_feedback', got '{action}'")

        feedback = check_voters_feedback(d.pop("feedback"))

        place = d.pop("place")

        said_on = datetime.date.fromisoformat(d.pop("said_on"))

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

        record_feedback_case_step = cls(
            action=action,
            feedback=feedback,
            place=place,
            said_on=said_on,
            late_entry=late_entry,
            note=note,
            on=on,
        )

        return record_feedback_case_step
