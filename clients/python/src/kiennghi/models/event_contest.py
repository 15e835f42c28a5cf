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

from ..models.action import Action, check_action

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="EventContest")


@_attrs_define
class EventContest:
    """An agency contested a step that the council's office recorded for it. The reason is that of the event."""

    contest_id: UUID
    """ The contest. """
    contested_action: Action
    """ An action on a case, an assignment or another subject, as recorded in the event log. """
    contested_day: datetime.date
    """ Legal date: the day for which the recorded step counts. """
    document: DocumentReference | None
    event_id: UUID
    """ The event of the recorded step. """
    version: int
    type_: Literal["contest"] = "contest"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        contest_id = str(self.contest_id)

        contested_action: str = self.contested_action

        contested_day = self.contested_day.isoformat()

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        event_id = str(self.event_id)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "contest_id": contest_id,
                "contested_action": contested_action,
                "contested_day": contested_day,
                "document": document,
                "event_id": event_id,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        contest_id = UUID(d.pop("contest_id"))

        contested_action = check_action(d.pop("contested_action"))

        contested_day = datetime.date.fromisoformat(d.pop("contested_day"))

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

        type_ = cast(Literal["contest"], d.pop("type"))
        if type_ != "contest":
            raise ValueError(f"type must match const 'contest', got '{type_}'")

        version = d.pop("version")

        event_contest = cls(
            contest_id=contest_id,
            contested_action=contested_action,
            contested_day=contested_day,
            document=document,
            event_id=event_id,
            type_=type_,
            version=version,
        )

        event_contest.additional_properties = d
        return event_contest

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
