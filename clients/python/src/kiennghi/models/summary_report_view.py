from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.allowed_record_action import AllowedRecordAction
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="SummaryReportView")


@_attrs_define
class SummaryReportView:
    """A summary report that a body sent for a session, with the day it came."""

    actions: list[AllowedRecordAction]
    """ What the caller may do now. """
    council_id: UUID
    council_name: str
    created_at: datetime.datetime
    document: DocumentReference | None
    id: UUID
    organization_id: UUID
    organization_name: str
    """ The body's name when the report was recorded. """
    petition_count: int | None
    received_on: datetime.date
    session_id: UUID
    session_name: str
    updated_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        council_id = str(self.council_id)

        council_name = self.council_name

        created_at = self.created_at.isoformat()

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        id = str(self.id)

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        petition_count: int | None
        petition_count = self.petition_count

        received_on = self.received_on.isoformat()

        session_id = str(self.session_id)

        session_name = self.session_name

        updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "document": document,
                "id": id,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "petition_count": petition_count,
                "received_on": received_on,
                "session_id": session_id,
                "session_name": session_name,
                "updated_at": updated_at,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_record_action import AllowedRecordAction
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedRecordAction.from_dict(actions_item_data)

            actions.append(actions_item)

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

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

        id = UUID(d.pop("id"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        def _parse_petition_count(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        petition_count = _parse_petition_count(d.pop("petition_count"))

        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        session_id = UUID(d.pop("session_id"))

        session_name = d.pop("session_name")

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        summary_report_view = cls(
            actions=actions,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            document=document,
            id=id,
            organization_id=organization_id,
            organization_name=organization_name,
            petition_count=petition_count,
            received_on=received_on,
            session_id=session_id,
            session_name=session_name,
            updated_at=updated_at,
            version=version,
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
