from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.voters_feedback import VotersFeedback, check_voters_feedback

T = TypeVar("T", bound="EventReopen")


@_attrs_define
class EventReopen:
    """A closed case was reopened."""

    due_on: datetime.date
    """ Legal date: the new due date. """
    version: int
    voters_feedback: None | VotersFeedback
    type_: Literal["reopen"] = "reopen"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        due_on = self.due_on.isoformat()

        type_ = self.type_

        version = self.version

        voters_feedback: None | str
        if isinstance(self.voters_feedback, str):
            voters_feedback = self.voters_feedback
        else:
            voters_feedback = self.voters_feedback

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "due_on": due_on,
                "type": type_,
                "version": version,
                "voters_feedback": voters_feedback,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        type_ = cast(Literal["reopen"], d.pop("type"))
        if type_ != "reopen":
            raise ValueError(f"type must match const 'reopen', got '{type_}'")

        version = d.pop("version")

        def _parse_voters_feedback(data: object) -> None | VotersFeedback:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                voters_feedback_type_0 = check_voters_feedback(data)

                return voters_feedback_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | VotersFeedback, data)

        voters_feedback = _parse_voters_feedback(d.pop("voters_feedback"))

        event_reopen = cls(
            due_on=due_on,
            type_=type_,
            version=version,
            voters_feedback=voters_feedback,
        )

        event_reopen.additional_properties = d
        return event_reopen

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
