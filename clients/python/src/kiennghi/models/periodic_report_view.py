from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="PeriodicReportView")


@_attrs_define
class PeriodicReportView:
    """A periodic report, submitted or outstanding."""

    assignment_id: UUID
    case_id: UUID
    council_id: UUID
    due_on: datetime.date
    """ The last day of the period, a legal date. """
    id: UUID
    late: bool
    """ Whether it was submitted after the due date. """
    missing: bool
    """ Whether the due date has passed as of today and the report is outstanding. """
    organization_id: UUID
    """ The agency that reports. """
    document: DocumentReference | None | Unset = UNSET
    percent: int | None | Unset = UNSET
    """ 0 to 100. """
    submitted_on: datetime.date | None | Unset = UNSET
    """ `null` while the report is outstanding. """
    text: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        assignment_id = str(self.assignment_id)

        case_id = str(self.case_id)

        council_id = str(self.council_id)

        due_on = self.due_on.isoformat()

        id = str(self.id)

        late = self.late

        missing = self.missing

        organization_id = str(self.organization_id)

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        percent: int | None | Unset
        if isinstance(self.percent, Unset):
            percent = UNSET
        else:
            percent = self.percent

        submitted_on: None | str | Unset
        if isinstance(self.submitted_on, Unset):
            submitted_on = UNSET
        elif isinstance(self.submitted_on, datetime.date):
            submitted_on = self.submitted_on.isoformat()
        else:
            submitted_on = self.submitted_on

        text: None | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        else:
            text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assignment_id": assignment_id,
                "case_id": case_id,
                "council_id": council_id,
                "due_on": due_on,
                "id": id,
                "late": late,
                "missing": missing,
                "organization_id": organization_id,
            }
        )
        if document is not UNSET:
            field_dict["document"] = document
        if percent is not UNSET:
            field_dict["percent"] = percent
        if submitted_on is not UNSET:
            field_dict["submitted_on"] = submitted_on
        if text is not UNSET:
            field_dict["text"] = text

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        d = dict(src_dict)
        assignment_id = UUID(d.pop("assignment_id"))

        case_id = UUID(d.pop("case_id"))

        council_id = UUID(d.pop("council_id"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        id = UUID(d.pop("id"))

        late = d.pop("late")

        missing = d.pop("missing")

        organization_id = UUID(d.pop("organization_id"))

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

        def _parse_percent(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        percent = _parse_percent(d.pop("percent", UNSET))

        def _parse_submitted_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                submitted_on_type_0 = datetime.date.fromisoformat(data)

                return submitted_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        submitted_on = _parse_submitted_on(d.pop("submitted_on", UNSET))

        def _parse_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        text = _parse_text(d.pop("text", UNSET))

        periodic_report_view = cls(
            assignment_id=assignment_id,
            case_id=case_id,
            council_id=council_id,
            due_on=due_on,
            id=id,
            late=late,
            missing=missing,
            organization_id=organization_id,
            document=document,
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
