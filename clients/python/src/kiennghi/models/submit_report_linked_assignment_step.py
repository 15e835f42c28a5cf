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


T = TypeVar("T", bound="SubmitReportLinkedAssignmentStep")


@_attrs_define
class SubmitReportLinkedAssignmentStep:
    """Submits a periodic report. Default: the oldest outstanding one.

    - `clerk`, `handler`, `head` (permission `case.submit_report`), an addressee of a recommendation: `in_progress`
    stays

    Refused (409) as `wrong_status`, `case_not_open`, `answers_to_committee`, `agency_speaks_for_itself`.

    """

    text: str
    action: Literal["submit_report"] = "submit_report"
    document: DocumentReference | None | Unset = UNSET
    due_on: datetime.date | None | Unset = UNSET
    """ The last day of the period, as listed by `GET /v1/periodic-reports`. """
    percent: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        action = self.action

        text = self.text

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        percent: int | None | Unset
        if isinstance(self.percent, Unset):
            percent = UNSET
        else:
            percent = self.percent

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
                "text": text,
            }
        )
        if document is not UNSET:
            field_dict["document"] = document
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if percent is not UNSET:
            field_dict["percent"] = percent

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        action = cast(Literal["submit_report"], d.pop("action"))
        if action != "submit_report":
            raise ValueError(f"action must match const 'submit_report', got '{action}'")

        text = d.pop("text")

        def _parse_document(data: object) -> DocumentReference | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                document_type_0 = DocumentReference.from_dict(data)

                return document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None | Unset, data)

        document = _parse_document(d.pop("document", UNSET))

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

        def _parse_percent(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        percent = _parse_percent(d.pop("percent", UNSET))

        submit_report_linked_assignment_step = cls(
            action=action,
            text=text,
            document=document,
            due_on=due_on,
            percent=percent,
        )

        return submit_report_linked_assignment_step
