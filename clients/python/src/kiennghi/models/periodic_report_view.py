from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="PeriodicReportView")


@_attrs_define
class PeriodicReportView:
    """A periodic report, submitted or outstanding."""

    assignment_id: UUID
    case_id: UUID
    case_number: str
    council_id: UUID
    council_name: str
    document: DocumentReference | None
    due_on: datetime.date
    """ The last day of the period, a legal date. """
    id: UUID
    late: bool
    """ Whether it was submitted after the due date. """
    missing: bool
    """ Whether the due date has passed as of today and the report is outstanding. """
    organization_id: UUID
    """ The agency that reports. """
    organization_name: str
    percent: int | None
    """ 0 to 100. """
    submitted_on: datetime.date | None
    """ `null` while the report is outstanding. """
    text: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        assignment_id = str(self.assignment_id)

        case_id = str(self.case_id)

        case_number = self.case_number

        council_id = str(self.council_id)

        council_name = self.council_name

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        due_on = self.due_on.isoformat()

        id = str(self.id)

        late = self.late

        missing = self.missing

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        percent: int | None
        percent = self.percent

        submitted_on: None | str
        if isinstance(self.submitted_on, datetime.date):
            submitted_on = self.submitted_on.isoformat()
        else:
            submitted_on = self.submitted_on

        text: None | str
        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assignment_id": assignment_id,
                "case_id": case_id,
                "case_number": case_number,
                "council_id": council_id,
                "council_name": council_name,
                "document": document,
                "due_on": due_on,
                "id": id,
                "late": late,
                "missing": missing,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "percent": percent,
                "submitted_on": submitted_on,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        assignment_id = UUID(d.pop("assignment_id"))

        case_id = UUID(d.pop("case_id"))

        case_number = d.pop("case_number")

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        def _parse_document(data: object) -> DocumentReference | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                document_type_0 = DocumentReference.from_dict(data)

                return document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None, data)

        document = _parse_document(d.pop("document"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        id = UUID(d.pop("id"))

        late = d.pop("late")

        missing = d.pop("missing")

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        def _parse_percent(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        percent = _parse_percent(d.pop("percent"))

        def _parse_submitted_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                submitted_on_type_0 = datetime.date.fromisoformat(data)

                return submitted_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        submitted_on = _parse_submitted_on(d.pop("submitted_on"))

        def _parse_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        periodic_report_view = cls(
            assignment_id=assignment_id,
            case_id=case_id,
            case_number=case_number,
            council_id=council_id,
            council_name=council_name,
            document=document,
            due_on=due_on,
            id=id,
            late=late,
            missing=missing,
            organization_id=organization_id,
            organization_name=organization_name,
            percent=percent,
            submitted_on=submitted_on,
            text=text,
        )

        periodic_report_view.additional_properties = d
        return periodic_report_view

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
