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

from ..models.fulfilment import Fulfilment, check_fulfilment
from ..models.verdict import Verdict, check_verdict
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.late_entry import LateEntry


T = TypeVar("T", bound="ReviewAssignmentStep")


@_attrs_define
class ReviewAssignmentStep:
    """Reviews an addressee's answer. The reviewer must neither have done the work nor reported it. `unsatisfactory`
    sends it back to the addressee.

    - `reviewer` (permission `case.review`), an addressee of a recommendation: `answered` → `in_progress`; `answered`
    stays

    Refused (409) as `wrong_status`, `case_not_open`, `answers_to_committee`, `already_reviewed`,
    `answerer_cannot_review`.

    """

    fulfilment: Fulfilment
    """ What the council found to be done: completion. The verdict says separately how adequate it is. """
    text: str
    verdict: Verdict
    """ The council's review of a response: how adequate it is. """
    action: Literal["review"] = "review"
    follow_up_on: datetime.date | None | Unset = UNSET
    """ The day to look at the answer again, today or later; the recommendation stays followed until then, and the
    answer
    is reviewed again. Required when an undated answer is reviewed for the first time, unless one of its
    commitments has a review date; not allowed with `unsatisfactory`. """
    late_entry: LateEntry | None | Unset = UNSET
    """ Why the step is entered later than it happened; required when `on` is before today. With a document of their
    own or one here, clerks also record what an agency did on paper. """
    on: datetime.date | None | Unset = UNSET
    """ The day for which the step counts, when it is entered later than it happened. Only the council may do that,
    with `late_entry` and a document; not before the last step. Default: today. """
    percent: int | None | Unset = UNSET
    """ The completed share in percent, 1 to 99; required with `partly` and allowed only there. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.late_entry import LateEntry

        action = self.action

        fulfilment: str = self.fulfilment

        text = self.text

        verdict: str = self.verdict

        follow_up_on: None | str | Unset
        if isinstance(self.follow_up_on, Unset):
            follow_up_on = UNSET
        elif isinstance(self.follow_up_on, datetime.date):
            follow_up_on = self.follow_up_on.isoformat()
        else:
            follow_up_on = self.follow_up_on

        late_entry: dict[str, Any] | None | Unset
        if isinstance(self.late_entry, Unset):
            late_entry = UNSET
        elif isinstance(self.late_entry, LateEntry):
            late_entry = self.late_entry.to_dict()
        else:
            late_entry = self.late_entry

        on: None | str | Unset
        if isinstance(self.on, Unset):
            on = UNSET
        elif isinstance(self.on, datetime.date):
            on = self.on.isoformat()
        else:
            on = self.on

        percent: int | None | Unset
        if isinstance(self.percent, Unset):
            percent = UNSET
        else:
            percent = self.percent

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
                "fulfilment": fulfilment,
                "text": text,
                "verdict": verdict,
            }
        )
        if follow_up_on is not UNSET:
            field_dict["follow_up_on"] = follow_up_on
        if late_entry is not UNSET:
            field_dict["late_entry"] = late_entry
        if on is not UNSET:
            field_dict["on"] = on
        if percent is not UNSET:
            field_dict["percent"] = percent

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.late_entry import LateEntry

        d = dict(src_dict)
        action = cast(Literal["review"], d.pop("action"))
        if action != "review":
            raise ValueError(f"action must match const 'review', got '{action}'")

        fulfilment = check_fulfilment(d.pop("fulfilment"))

        text = d.pop("text")

        verdict = check_verdict(d.pop("verdict"))

        def _parse_follow_up_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                follow_up_on_type_0 = datetime.date.fromisoformat(data)

                return follow_up_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        follow_up_on = _parse_follow_up_on(d.pop("follow_up_on", UNSET))

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

        def _parse_percent(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        percent = _parse_percent(d.pop("percent", UNSET))

        review_assignment_step = cls(
            action=action,
            fulfilment=fulfilment,
            text=text,
            verdict=verdict,
            follow_up_on=follow_up_on,
            late_entry=late_entry,
            on=on,
            percent=percent,
        )

        return review_assignment_step
