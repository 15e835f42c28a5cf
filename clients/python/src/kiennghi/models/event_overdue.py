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

from ..types import UNSET, Unset

T = TypeVar("T", bound="EventOverdue")


@_attrs_define
class EventOverdue:
    """A due date has passed."""

    days: int
    """ How many days before the due date a reminder is due; 0 for other events. """
    due_on: datetime.date
    """ Legal date: the due date that the event is about. """
    on: datetime.date
    """ Legal date: the day on which the event is due. It is recorded later when the service did not run then. """
    version: int
    type_: Literal["overdue"] = "overdue"
    commitment_id: None | Unset | UUID = UNSET
    """ The commitment, if the event is about one. """
    explanation_id: None | Unset | UUID = UNSET
    """ The explanation, if the event is about one. """
    extension_id: None | Unset | UUID = UNSET
    """ The extension, if the event is about one. """
    periodic_report_id: None | Unset | UUID = UNSET
    """ The periodic report, if the event is about one. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        days = self.days

        due_on = self.due_on.isoformat()

        on = self.on.isoformat()

        type_ = self.type_

        version = self.version

        commitment_id: None | str | Unset
        if isinstance(self.commitment_id, Unset):
            commitment_id = UNSET
        elif isinstance(self.commitment_id, UUID):
            commitment_id = str(self.commitment_id)
        else:
            commitment_id = self.commitment_id

        explanation_id: None | str | Unset
        if isinstance(self.explanation_id, Unset):
            explanation_id = UNSET
        elif isinstance(self.explanation_id, UUID):
            explanation_id = str(self.explanation_id)
        else:
            explanation_id = self.explanation_id

        extension_id: None | str | Unset
        if isinstance(self.extension_id, Unset):
            extension_id = UNSET
        elif isinstance(self.extension_id, UUID):
            extension_id = str(self.extension_id)
        else:
            extension_id = self.extension_id

        periodic_report_id: None | str | Unset
        if isinstance(self.periodic_report_id, Unset):
            periodic_report_id = UNSET
        elif isinstance(self.periodic_report_id, UUID):
            periodic_report_id = str(self.periodic_report_id)
        else:
            periodic_report_id = self.periodic_report_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "days": days,
                "due_on": due_on,
                "on": on,
                "type": type_,
                "version": version,
            }
        )
        if commitment_id is not UNSET:
            field_dict["commitment_id"] = commitment_id
        if explanation_id is not UNSET:
            field_dict["explanation_id"] = explanation_id
        if extension_id is not UNSET:
            field_dict["extension_id"] = extension_id
        if periodic_report_id is not UNSET:
            field_dict["periodic_report_id"] = periodic_report_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        days = d.pop("days")

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        on = datetime.date.fromisoformat(d.pop("on"))

        type_ = cast(Literal["overdue"], d.pop("type"))
        if type_ != "overdue":
            raise ValueError(f"type must match const 'overdue', got '{type_}'")

        version = d.pop("version")

        def _parse_commitment_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                commitment_id_type_0 = UUID(data)

                return commitment_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        commitment_id = _parse_commitment_id(d.pop("commitment_id", UNSET))

        def _parse_explanation_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                explanation_id_type_0 = UUID(data)

                return explanation_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        explanation_id = _parse_explanation_id(d.pop("explanation_id", UNSET))

        def _parse_extension_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                extension_id_type_0 = UUID(data)

                return extension_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        extension_id = _parse_extension_id(d.pop("extension_id", UNSET))

        def _parse_periodic_report_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                periodic_report_id_type_0 = UUID(data)

                return periodic_report_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        periodic_report_id = _parse_periodic_report_id(d.pop("periodic_report_id", UNSET))

        event_overdue = cls(
            days=days,
            due_on=due_on,
            on=on,
            type_=type_,
            version=version,
            commitment_id=commitment_id,
            explanation_id=explanation_id,
            extension_id=extension_id,
            periodic_report_id=periodic_report_id,
        )

        event_overdue.additional_properties = d
        return event_overdue

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
