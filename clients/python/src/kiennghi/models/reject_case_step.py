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

from ..models.reject_reason import RejectReason, check_reject_reason
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.late_entry import LateEntry
    from ..models.new_complaint_forwarding import NewComplaintForwarding


T = TypeVar("T", bound="RejectCaseStep")


@_attrs_define
class RejectCaseStep:
    """Rejects a petition. Complaints and denunciations have procedures of their own under the law: they are forwarded, and
    from then on only the record of that is shown, not the text, its former wordings or who sent it.

    - `leader` (permission `case.reject`), a petition: `received`, `accepted`, `assigned`, `in_progress`, `referred` →
    `rejected`

    Refused (409) as `wrong_status`, `supervised_cannot_decide`.

    """

    reason: RejectReason
    """ Why a case was rejected. """
    action: Literal["reject"] = "reject"
    forwarding: NewComplaintForwarding | None | Unset = UNSET
    late_entry: LateEntry | None | Unset = UNSET
    """ Why the step is entered later than it happened; required when `on` is before today. With a document of their
    own or one here, clerks also record what an agency did on paper. """
    note: None | str | Unset = UNSET
    on: datetime.date | None | Unset = UNSET
    """ The day for which the step counts, when it is entered later than it happened. Only the council may do that,
    with `late_entry` and a document; not before the last step. Default: today. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.late_entry import LateEntry
        from ..models.new_complaint_forwarding import NewComplaintForwarding

        action = self.action

        reason: str = self.reason

        forwarding: dict[str, Any] | None | Unset
        if isinstance(self.forwarding, Unset):
            forwarding = UNSET
        elif isinstance(self.forwarding, NewComplaintForwarding):
            forwarding = self.forwarding.to_dict()
        else:
            forwarding = self.forwarding

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
                "reason": reason,
            }
        )
        if forwarding is not UNSET:
            field_dict["forwarding"] = forwarding
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
        from ..models.new_complaint_forwarding import NewComplaintForwarding

        d = dict(src_dict)
        action = cast(Literal["reject"], d.pop("action"))
        if action != "reject":
            raise ValueError(f"action must match const 'reject', got '{action}'")

        reason = check_reject_reason(d.pop("reason"))

        def _parse_forwarding(data: object) -> NewComplaintForwarding | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                forwarding_type_0 = NewComplaintForwarding.from_dict(data)

                return forwarding_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewComplaintForwarding | None | Unset, data)

        forwarding = _parse_forwarding(d.pop("forwarding", UNSET))

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

        reject_case_step = cls(
            action=action,
            reason=reason,
            forwarding=forwarding,
            late_entry=late_entry,
            note=note,
            on=on,
        )

        return reject_case_step
