from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.extension_status import ExtensionStatus, check_extension_status

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="ExtensionView")


@_attrs_define
class ExtensionView:
    """An extension request and its result."""

    asked_on: datetime.date
    """ The date requested. """
    created_at: datetime.datetime
    decide_by: datetime.date | None
    """ The day by which the leader has to decide, if a rule sets one. """
    decided_at: datetime.datetime | None
    document: DocumentReference | None
    due_on: datetime.date
    """ The due date at the time of the request. """
    granted_on: datetime.date | None
    """ The date granted. """
    id: UUID
    reason: str
    """ The agency's reason. """
    status: ExtensionStatus
    """ The status of a requested extension. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        asked_on = self.asked_on.isoformat()

        created_at = self.created_at.isoformat()

        decide_by: None | str
        if isinstance(self.decide_by, datetime.date):
            decide_by = self.decide_by.isoformat()
        else:
            decide_by = self.decide_by

        decided_at: None | str
        if isinstance(self.decided_at, datetime.datetime):
            decided_at = self.decided_at.isoformat()
        else:
            decided_at = self.decided_at

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        due_on = self.due_on.isoformat()

        granted_on: None | str
        if isinstance(self.granted_on, datetime.date):
            granted_on = self.granted_on.isoformat()
        else:
            granted_on = self.granted_on

        id = str(self.id)

        reason = self.reason

        status: str = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "asked_on": asked_on,
                "created_at": created_at,
                "decide_by": decide_by,
                "decided_at": decided_at,
                "document": document,
                "due_on": due_on,
                "granted_on": granted_on,
                "id": id,
                "reason": reason,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        asked_on = datetime.date.fromisoformat(d.pop("asked_on"))

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        def _parse_decide_by(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decide_by_type_0 = datetime.date.fromisoformat(data)

                return decide_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        decide_by = _parse_decide_by(d.pop("decide_by"))

        def _parse_decided_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return decided_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        decided_at = _parse_decided_at(d.pop("decided_at"))

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

        def _parse_granted_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                granted_on_type_0 = datetime.date.fromisoformat(data)

                return granted_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        granted_on = _parse_granted_on(d.pop("granted_on"))

        id = UUID(d.pop("id"))

        reason = d.pop("reason")

        status = check_extension_status(d.pop("status"))

        extension_view = cls(
            asked_on=asked_on,
            created_at=created_at,
            decide_by=decide_by,
            decided_at=decided_at,
            document=document,
            due_on=due_on,
            granted_on=granted_on,
            id=id,
            reason=reason,
            status=status,
        )

        extension_view.additional_properties = d
        return extension_view

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
