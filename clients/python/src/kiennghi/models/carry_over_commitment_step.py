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
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.late_entry import LateEntry


T = TypeVar("T", bound="CarryOverCommitmentStep")


@_attrs_define
class CarryOverCommitmentStep:
    """Carries an open commitment over to a later session. Its case may then be closed.

    - `leader` (permission `commitment.settle`), a commitment: `open` → `carried_over`; `carried_over` stays

    Refused (409) as `wrong_status`, `supervised_cannot_decide`.

    """

    reason: str
    action: Literal["carry_over"] = "carry_over"
    due_on: datetime.date | None | Unset = UNSET
    """ The new due date, not earlier and of the same precision. Default: the old one. The event keeps the old one.
    """
    late_entry: LateEntry | None | Unset = UNSET
    """ Why the step is entered later than it happened; required when `on` is before today. With a document of their
    own or one here, clerks also record what an agency did on paper. """
    on: datetime.date | None | Unset = UNSET
    """ The day for which the step counts, when it is entered later than it happened. Only the council may do that,
    with `late_entry` and a document; not before the last step. Default: today. """
    review_on: datetime.date | None | Unset = UNSET
    """ The new review date. Default: the old one. """
    to_session: None | Unset | UUID = UNSET
    """ A session of the case's council. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.late_entry import LateEntry

        action = self.action

        reason = self.reason

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

        on: None | str | Unset
        if isinstance(self.on, Unset):
            on = UNSET
        elif isinstance(self.on, datetime.date):
            on = self.on.isoformat()
        else:
            on = self.on

        review_on: None | str | Unset
        if isinstance(self.review_on, Unset):
            review_on = UNSET
        elif isinstance(self.review_on, datetime.date):
            review_on = self.review_on.isoformat()
        else:
            review_on = self.review_on

        to_session: None | str | Unset
        if isinstance(self.to_session, Unset):
            to_session = UNSET
        elif isinstance(self.to_session, UUID):
            to_session = str(self.to_session)
        else:
            to_session = self.to_session

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
                "reason": reason,
            }
        )
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if late_entry is not UNSET:
            field_dict["late_entry"] = late_entry
        if on is not UNSET:
            field_dict["on"] = on
        if review_on is not UNSET:
            field_dict["review_on"] = review_on
        if to_session is not UNSET:
            field_dict["to_session"] = to_session

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.late_entry import LateEntry

        d = dict(src_dict)
        action = cast(Literal["carry_over"], d.pop("action"))
        if action != "carry_over":
            raise ValueError(f"action must match const 'carry_over', got '{action}'")

        reason = d.pop("reason")

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

        def _parse_review_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                review_on_type_0 = datetime.date.fromisoformat(data)

                return review_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        review_on = _parse_review_on(d.pop("review_on", UNSET))

        def _parse_to_session(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                to_session_type_0 = UUID(data)

                return to_session_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        to_session = _parse_to_session(d.pop("to_session", UNSET))

        carry_over_commitment_step = cls(
            action=action,
            reason=reason,
            due_on=due_on,
            late_entry=late_entry,
            on=on,
            review_on=review_on,
            to_session=to_session,
        )

        return carry_over_commitment_step
