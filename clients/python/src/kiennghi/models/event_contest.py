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
from ..types import UNSET, Unset

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
    event_id: UUID
    """ The event of the recorded step. """
    version: int
    type_: Literal["contest"] = "contest"
    document: DocumentReference | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        contest_id = str(self.contest_id)

        contested_action: str = self.contested_action

        contested_day = self.contested_day.isoformat()

        event_id = str(self.event_id)

        type_ = self.type_

        version = self.version

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "contest_id": contest_id,
                "contested_action": contested_action,
                "contested_day": contested_day,
                "event_id": event_id,
                "type": type_,
                "version": version,
            }
        )
        if document is not UNSET:
            field_dict["document"] = document

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        d = dict(src_dict)
        contest_id = UUID(d.pop("contest_id"))

        contested_action = check_action(d.pop("contested_action"))

        contested_day = datetime.date.fromisoformat(d.pop("contested_day"))

        event_id = UUID(d.pop("event_id"))

        type_ = cast(Literal["contest"], d.pop("type"))
        if type_ != "contest":
            raise ValueError(f"type must match const 'contest', got '{type_}'")

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

        event_contest = cls(
            contest_id=contest_id,
            contested_action=contested_action,
            contested_day=contested_day,
            event_id=event_id,
            type_=type_,
            version=version,
            document=document,
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
