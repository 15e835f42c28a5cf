from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="EventReviewDue")


@_attrs_define
class EventReviewDue:
    """A commitment's review date has come, or a response still waits for a review."""

    commitment_id: None | UUID
    """ The commitment, if the event is about one. """
    days: int
    """ How many days before the due date a reminder is due; 0 for other events. """
    due_on: datetime.date
    """ Legal date: the due date that the event is about. """
    explanation_id: None | UUID
    """ The explanation, if the event is about one. """
    extension_id: None | UUID
    """ The extension, if the event is about one. """
    on: datetime.date
    """ Legal date: the day on which the event is due. It is recorded later when the service did not run then. """
    periodic_report_id: None | UUID
    """ The periodic report, if the event is about one. """
    version: int
    type_: Literal["review_due"] = "review_due"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        commitment_id: None | str
        if isinstance(self.commitment_id, UUID):
            commitment_id = str(self.commitment_id)
        else:
            commitment_id = self.commitment_id

        days = self.days

        due_on = self.due_on.isoformat()

        explanation_id: None | str
        if isinstance(self.explanation_id, UUID):
            explanation_id = str(self.explanation_id)
        else:
            explanation_id = self.explanation_id

        extension_id: None | str
        if isinstance(self.extension_id, UUID):
            extension_id = str(self.extension_id)
        else:
            extension_id = self.extension_id

        on = self.on.isoformat()

        periodic_report_id: None | str
        if isinstance(self.periodic_report_id, UUID):
            periodic_report_id = str(self.periodic_report_id)
        else:
            periodic_report_id = self.periodic_report_id

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "commitment_id": commitment_id,
                "days": days,
                "due_on": due_on,
                "explanation_id": explanation_id,
                "extension_id": extension_id,
                "on": on,
                "periodic_report_id": periodic_report_id,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_commitment_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                commitment_id_type_0 = UUID(data)

                return commitment_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        commitment_id = _parse_commitment_id(d.pop("commitment_id"))

        days = d.pop("days")

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        def _parse_explanation_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                explanation_id_type_0 = UUID(data)

                return explanation_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        explanation_id = _parse_explanation_id(d.pop("explanation_id"))

        def _parse_extension_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                extension_id_type_0 = UUID(data)

                return extension_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        extension_id = _parse_extension_id(d.pop("extension_id"))

        on = datetime.date.fromisoformat(d.pop("on"))

        def _parse_periodic_report_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                periodic_report_id_type_0 = UUID(data)

                return periodic_report_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        periodic_report_id = _parse_periodic_report_id(d.pop("periodic_report_id"))

        type_ = cast(Literal["review_due"], d.pop("type"))
        if type_ != "review_due":
            raise ValueError(f"type must match const 'review_due', got '{type_}'")

        version = d.pop("version")

        event_review_due = cls(
            commitment_id=commitment_id,
            days=days,
            due_on=due_on,
            explanation_id=explanation_id,
            extension_id=extension_id,
            on=on,
            periodic_report_id=periodic_report_id,
            type_=type_,
            version=version,
        )

        event_review_due.additional_properties = d
        return event_review_due

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
