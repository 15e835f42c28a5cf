from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="SummaryReportPatch")


@_attrs_define
class SummaryReportPatch:
    """Fields to change. Absent fields stay unchanged; `null` clears a field that can be empty."""

    document: DocumentReference | None | Unset = UNSET
    organization_id: UUID | Unset = UNSET
    petition_count: int | None | Unset = UNSET
    received_on: datetime.date | Unset = UNSET
    session_id: UUID | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        organization_id: str | Unset = UNSET
        if not isinstance(self.organization_id, Unset):
            organization_id = str(self.organization_id)

        petition_count: int | None | Unset
        if isinstance(self.petition_count, Unset):
            petition_count = UNSET
        else:
            petition_count = self.petition_count

        received_on: str | Unset = UNSET
        if not isinstance(self.received_on, Unset):
            received_on = self.received_on.isoformat()

        session_id: str | Unset = UNSET
        if not isinstance(self.session_id, Unset):
            session_id = str(self.session_id)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if document is not UNSET:
            field_dict["document"] = document
        if organization_id is not UNSET:
            field_dict["organization_id"] = organization_id
        if petition_count is not UNSET:
            field_dict["petition_count"] = petition_count
        if received_on is not UNSET:
            field_dict["received_on"] = received_on
        if session_id is not UNSET:
            field_dict["session_id"] = session_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)

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

        _organization_id = d.pop("organization_id", UNSET)
        organization_id: UUID | Unset
        if isinstance(_organization_id, Unset):
            organization_id = UNSET
        else:
            organization_id = UUID(_organization_id)

        def _parse_petition_count(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        petition_count = _parse_petition_count(d.pop("petition_count", UNSET))

        _received_on = d.pop("received_on", UNSET)
        received_on: datetime.date | Unset
        if isinstance(_received_on, Unset):
            received_on = UNSET
        else:
            received_on = datetime.date.fromisoformat(_received_on)

        _session_id = d.pop("session_id", UNSET)
        session_id: UUID | Unset
        if isinstance(_session_id, Unset):
            session_id = UNSET
        else:
            session_id = UUID(_session_id)

        summary_report_patch = cls(
            document=document,
            organization_id=organization_id,
            petition_count=petition_count,
            received_on=received_on,
            session_id=session_id,
        )

        return summary_report_patch
