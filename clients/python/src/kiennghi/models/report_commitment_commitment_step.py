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
    from ..models.document_reference import DocumentReference
    from ..models.late_entry import LateEntry


T = TypeVar("T", bound="ReportCommitmentCommitmentStep")


@_attrs_define
class ReportCommitmentCommitmentStep:
    """Reports progress on the commitment. The last report counts.

    - `clerk`, `handler`, `head` (permission `commitment.report`), a commitment: `open`, `carried_over`, `broken` stays

    Refused (409) as `wrong_status`, `agency_speaks_for_itself`.

    """

    fulfilled: bool
    """ Whether the commitment is fulfilled; requires `evidence`. """
    text: str
    action: Literal["report_commitment"] = "report_commitment"
    evidence: DocumentReference | None | Unset = UNSET
    fulfilled_on: datetime.date | None | Unset = UNSET
    """ The day it was fulfilled, not before it was promised and not after today. Default: today. Only with
    `fulfilled`. """
    late_entry: LateEntry | None | Unset = UNSET
    """ Why the step is entered later than it happened; required when `on` is before today. With a document of their
    own or one here, clerks also record what an agency did on paper. """
    on: datetime.date | None | Unset = UNSET
    """ The day for which the step counts, when it is entered later than it happened. Only the council may do that,
    with `late_entry` and a document; not before the last step. Default: today. """
    percent: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference
        from ..models.late_entry import LateEntry

        action = self.action

        fulfilled = self.fulfilled

        text = self.text

        evidence: dict[str, Any] | None | Unset
        if isinstance(self.evidence, Unset):
            evidence = UNSET
        elif isinstance(self.evidence, DocumentReference):
            evidence = self.evidence.to_dict()
        else:
            evidence = self.evidence

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

        percent: int | None | Unset
        if isinstance(self.percent, Unset):
            percent = UNSET
        else:
            percent = self.percent

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
                "fulfilled": fulfilled,
                "text": text,
            }
        )
        if evidence is not UNSET:
            field_dict["evidence"] = evidence
        if fulfilled_on is not UNSET:
            field_dict["fulfilled_on"] = fulfilled_on
        if late_entry is not UNSET:
            field_dict["late_entry"] = late_entry
        if on is not UNSET:
            field_dict["on"] = on
        if percent is not UNSET:
            field_dict["percent"] = percent

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference
        from ..models.late_entry import LateEntry

        d = dict(src_dict)
        action = cast(Literal["report_commitment"], d.pop("action"))
        if action != "report_commitment":
            raise ValueError(f"action must match const 'report_commitment', got '{action}'")

        fulfilled = d.pop("fulfilled")

        text = d.pop("text")

        def _parse_evidence(data: object) -> DocumentReference | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                evidence_type_0 = DocumentReference.from_dict(data)

                return evidence_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None | Unset, data)

        evidence = _parse_evidence(d.pop("evidence", UNSET))

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

        def _parse_percent(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        percent = _parse_percent(d.pop("percent", UNSET))

        report_commitment_commitment_step = cls(
            action=action,
            fulfilled=fulfilled,
            text=text,
            evidence=evidence,
            fulfilled_on=fulfilled_on,
            late_entry=late_entry,
            on=on,
            percent=percent,
        )

        return report_commitment_commitment_step
