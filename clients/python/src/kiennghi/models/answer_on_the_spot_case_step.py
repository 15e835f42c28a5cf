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

from ..models.outcome import Outcome, check_outcome
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.late_entry import LateEntry


T = TypeVar("T", bound="AnswerOnTheSpotCaseStep")


@_attrs_define
class AnswerOnTheSpotCaseStep:
    """Records that the matter was answered at the meeting where it was raised. A petition is `answered` then, needs no
    review, and can be closed; an opinion is `noted`.

    - `clerk` (permission `case.record_answer`), a petition: `accepted` → `answered`; `accepted` → `noted`

    Refused (409) as `wrong_status`, `is_opinion`, `supervised_cannot_decide`.

    """

    answered_by: str
    """ Who answered, by position. """
    answered_on: datetime.date
    """ Legal date, the day of the meeting: not before the matter was received, and not after today. """
    place: str
    text: str
    action: Literal["answer_on_the_spot"] = "answer_on_the_spot"
    late_entry: LateEntry | None | Unset = UNSET
    """ Why the step is entered later than it happened; required when `on` is before today. With a document of their
    own or one here, clerks also record what an agency did on paper. """
    on: datetime.date | None | Unset = UNSET
    """ The day for which the step counts, when it is entered later than it happened. Only the council may do that,
    with `late_entry` and a document; not before the last step. Default: today. """
    outcome: None | Outcome | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.late_entry import LateEntry

        action = self.action

        answered_by = self.answered_by

        answered_on = self.answered_on.isoformat()

        place = self.place

        text = self.text

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

        outcome: None | str | Unset
        if isinstance(self.outcome, Unset):
            outcome = UNSET
        elif isinstance(self.outcome, str):
            outcome = self.outcome
        else:
            outcome = self.outcome

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
                "answered_by": answered_by,
                "answered_on": answered_on,
                "place": place,
                "text": text,
            }
        )
        if late_entry is not UNSET:
            field_dict["late_entry"] = late_entry
        if on is not UNSET:
            field_dict["on"] = on
        if outcome is not UNSET:
            field_dict["outcome"] = outcome

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.late_entry import LateEntry

        d = dict(src_dict)
        action = cast(Literal["answer_on_the_spot"], d.pop("action"))
        if action != "answer_on_the_spot":
            raise ValueError(f"action must match const 'answer_on_the_spot', got '{action}'")

        answered_by = d.pop("answered_by")

        answered_on = datetime.date.fromisoformat(d.pop("answered_on"))

        place = d.pop("place")

        text = d.pop("text")

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

        def _parse_outcome(data: object) -> None | Outcome | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                outcome_type_0 = check_outcome(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Outcome | Unset, data)

        outcome = _parse_outcome(d.pop("outcome", UNSET))

        answer_on_the_spot_case_step = cls(
            action=action,
            answered_by=answered_by,
            answered_on=answered_on,
            place=place,
            text=text,
            late_entry=late_entry,
            on=on,
            outcome=outcome,
        )

        return answer_on_the_spot_case_step
