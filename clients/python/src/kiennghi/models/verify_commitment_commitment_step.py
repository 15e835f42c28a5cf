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

from ..models.commitment_finding import CommitmentFinding, check_commitment_finding
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.late_entry import LateEntry


T = TypeVar("T", bound="VerifyCommitmentCommitmentStep")


@_attrs_define
class VerifyCommitmentCommitmentStep:
    """Verifies a commitment. The verifier must neither have made nor reported it.

    - `reviewer` (permission `commitment.verify`), a commitment: `open`, `carried_over`, `broken`, `late_kept` → `kept`;
    `open`, `carried_over`, `broken`, `kept` → `late_kept`; `open`, `carried_over`, `kept`, `late_kept` → `broken`;
    `kept`, `late_kept` stays

    Refused (409) as `wrong_status`, `reporter_cannot_verify`, `not_reported`.

    """

    result: CommitmentFinding
    """ The verifier's finding. """
    text: str
    action: Literal["verify_commitment"] = "verify_commitment"
    fulfilled_on: datetime.date | None | Unset = UNSET
    """ The day it was fulfilled, not before it was promised and not after today; only with `kept`. Default: the day
    reported. """
    late_entry: LateEntry | None | Unset = UNSET
    """ Why the step is entered later than it happened; required when `on` is before today. With a document of their
    own or one here, clerks also record what an agency did on paper. """
    on: datetime.date | None | Unset = UNSET
    """ The day for which the step counts, when it is entered later than it happened. Only the council may do that,
    with `late_entry` and a document; not before the last step. Default: today. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.late_entry import LateEntry

        action = self.action

        result: str = self.result

        text = self.text

        fulfilled_on: None | str | Unset
        if isinstance(self.fulfilled_on, Unset):
            fulfilled_on = UNSET
        elif isinstance(self.fulfilled_on, datetime.date):
            fulfilled_on = self.fulfilled_on.isoformat()
        else:
            fulfilled_on = self.fulfilled_on

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

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
                "result": result,
                "text": text,
            }
        )
        if fulfilled_on is not UNSET:
            field_dict["fulfilled_on"] = fulfilled_on
        if late_entry is not UNSET:
            field_dict["late_entry"] = late_entry
        if on is not UNSET:
            field_dict["on"] = on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.late_entry import LateEntry

        d = dict(src_dict)
        action = cast(Literal["verify_commitment"], d.pop("action"))
        if action != "verify_commitment":
            raise ValueError(f"action must match const 'verify_commitment', got '{action}'")

        result = check_commitment_finding(d.pop("result"))

        text = d.pop("text")

        def _parse_fulfilled_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                fulfilled_on_type_0 = datetime.date.fromisoformat(data)

                return fulfilled_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        fulfilled_on = _parse_fulfilled_on(d.pop("fulfilled_on", UNSET))

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

        verify_commitment_commitment_step = cls(
            action=action,
            result=result,
            text=text,
            fulfilled_on=fulfilled_on,
            late_entry=late_entry,
            on=on,
        )

        return verify_commitment_commitment_step
