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


T = TypeVar("T", bound="SummaryReportView")


@_attrs_define
class SummaryReportView:
    """A summary report that a body sent for a session, with the day it came."""

    council_id: UUID
    created_at: datetime.datetime
    id: UUID
    organization_id: UUID
    organization_name: str
    """ The body's name when the report was recorded. """
    received_on: datetime.date
    session_id: UUID
    updated_at: datetime.datetime
    version: int
    document: DocumentReference | None | Unset = UNSET
    petition_count: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        council_id = str(self.council_id)

        created_at = self.created_at.isoformat()

        id = str(self.id)

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        received_on = self.received_on.isoformat()

        session_id = str(self.session_id)

        updated_at = self.updated_at.isoformat()

        version = self.version

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        petition_count: int | None | Unset
        if isinstance(self.petition_count, Unset):
            petition_count = UNSET
        else:
            petition_count = self.petition_count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "council_id": council_id,
                "created_at": created_at,
                "id": id,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "received_on": received_on,
                "session_id": session_id,
                "updated_at": updated_at,
                "version": version,
            }
        )
        if document is not UNSET:
            field_dict["document"] = document
        if petition_count is not UNSET:
            field_dict["petition_count"] = petition_count

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        d = dict(src_dict)
        council_id = UUID(d.pop("council_id"))

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        id = UUID(d.pop("id"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        session_id = UUID(d.pop("session_id"))

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

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

        def _parse_petition_count(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        petition_count = _parse_petition_count(d.pop("petition_count", UNSET))

        summary_report_view = cls(
            council_id=council_id,
            created_at=created_at,
            id=id,
            organization_id=organization_id,
            organization_name=organization_name,
            received_on=received_on,
            session_id=session_id,
            updated_at=updated_at,
            version=version,
            document=document,
            petition_count=petition_count,
        )

        summary_report_view.additional_properties = d
        return summary_report_view

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
