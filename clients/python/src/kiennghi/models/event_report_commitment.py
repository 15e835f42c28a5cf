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
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference
    from ..models.free_text import FreeText


T = TypeVar("T", bound="EventReportCommitment")


@_attrs_define
class EventReportCommitment:
    """An agency reported on a commitment."""

    commitment_id: UUID
    """ The commitment. """
    commitment_text: FreeText
    """ A text that somebody typed. It may name people, so it can be erased; the event keeps the digest. """
    due_on: datetime.date | None
    """ Legal date: the due date; `null` for a condition. """
    evidence: DocumentReference | None
    fulfilled_on: datetime.date | None
    """ Legal date: the day it was fulfilled; `null` when it is not fulfilled yet. """
    percent: int | None
    """ The completed share in percent, 0 to 100. """
    text: FreeText
    """ A text that somebody typed. It may name people, so it can be erased; the event keeps the digest. """
    version: int
    type_: Literal["report_commitment"] = "report_commitment"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        commitment_id = str(self.commitment_id)

        commitment_text = self.commitment_text.to_dict()

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        evidence: dict[str, Any] | None
        if isinstance(self.evidence, DocumentReference):
            evidence = self.evidence.to_dict()
        else:
            evidence = self.evidence

        fulfilled_on: None | str
        if isinstance(self.fulfilled_on, datetime.date):
            fulfilled_on = self.fulfilled_on.isoformat()
        else:
            fulfilled_on = self.fulfilled_on

        percent: int | None
        percent = self.percent

        text = self.text.to_dict()

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "commitment_id": commitment_id,
                "commitment_text": commitment_text,
                "due_on": due_on,
                "evidence": evidence,
                "fulfilled_on": fulfilled_on,
                "percent": percent,
                "text": text,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference
        from ..models.free_text import FreeText

        d = dict(src_dict)
        commitment_id = UUID(d.pop("commitment_id"))

        commitment_text = FreeText.from_dict(d.pop("commitment_text"))

        def _parse_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_on = _parse_due_on(d.pop("due_on"))

        def _parse_evidence(data: object) -> DocumentReference | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                evidence_type_0 = DocumentReference.from_dict(data)

                return evidence_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None, data)

        evidence = _parse_evidence(d.pop("evidence"))

        def _parse_fulfilled_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                fulfilled_on_type_0 = datetime.date.fromisoformat(data)

                return fulfilled_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        fulfilled_on = _parse_fulfilled_on(d.pop("fulfilled_on"))

        def _parse_percent(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        percent = _parse_percent(d.pop("percent"))

        text = FreeText.from_dict(d.pop("text"))

        type_ = cast(Literal["report_commitment"], d.pop("type"))
        if type_ != "report_commitment":
            raise ValueError(f"type must match const 'report_commitment', got '{type_}'")

        version = d.pop("version")

        event_report_commitment = cls(
            commitment_id=commitment_id,
            commitment_text=commitment_text,
            due_on=due_on,
            evidence=evidence,
            fulfilled_on=fulfilled_on,
            percent=percent,
            text=text,
            type_=type_,
            version=version,
        )

        event_report_commitment.additional_properties = d
        return event_report_commitment

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
