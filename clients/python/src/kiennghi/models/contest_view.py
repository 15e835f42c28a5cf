from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.action import Action, check_action

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="ContestView")


@_attrs_define
class ContestView:
    """A recorded step that the agency contests."""

    action: Action
    """ An action on a case, an assignment or another subject, as recorded in the event log. """
    contested_on: datetime.date
    """ The day since which the agency contests it. """
    document: DocumentReference | None
    event_id: UUID
    """ The event of the recorded step. """
    id: UUID
    on: datetime.date
    """ The day for which the recorded step counts. """
    reason: str
    """ Why the agency contests it. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        action: str = self.action

        contested_on = self.contested_on.isoformat()

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        event_id = str(self.event_id)

        id = str(self.id)

        on = self.on.isoformat()

        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "contested_on": contested_on,
                "document": document,
                "event_id": event_id,
                "id": id,
                "on": on,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        action = check_action(d.pop("action"))

        contested_on = datetime.date.fromisoformat(d.pop("contested_on"))

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

        event_id = UUID(d.pop("event_id"))

        id = UUID(d.pop("id"))

        on = datetime.date.fromisoformat(d.pop("on"))

        reason = d.pop("reason")

        contest_view = cls(
            action=action,
            contested_on=contested_on,
            document=document,
            event_id=event_id,
            id=id,
            on=on,
            reason=reason,
        )

        contest_view.additional_properties = d
        return contest_view

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
