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

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.voters_feedback import VotersFeedback, check_voters_feedback

if TYPE_CHECKING:
    from ..models.free_text import FreeText


T = TypeVar("T", bound="EventRecordFeedback")


@_attrs_define
class EventRecordFeedback:
    """What the voters said about the answer was recorded."""

    feedback: VotersFeedback
    """ What voters said about the answer, when they were asked at a later meeting. """
    on: datetime.date
    """ Legal date: the day of the meeting at which they were asked. """
    place: FreeText
    """ A text that somebody typed. It may name people, so it can be erased; the event keeps the digest. """
    version: int
    type_: Literal["record_feedback"] = "record_feedback"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        feedback: str = self.feedback

        on = self.on.isoformat()

        place = self.place.to_dict()

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "feedback": feedback,
                "on": on,
                "place": place,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.free_text import FreeText

        d = dict(src_dict)
        feedback = check_voters_feedback(d.pop("feedback"))

        on = datetime.date.fromisoformat(d.pop("on"))

        place = FreeText.from_dict(d.pop("place"))

        type_ = cast(Literal["record_feedback"], d.pop("type"))
        if type_ != "record_feedback":
            raise ValueError(f"type must match const 'record_feedback', got '{type_}'")

        version = d.pop("version")

        event_record_feedback = cls(
            feedback=feedback,
            on=on,
            place=place,
            type_=type_,
            version=version,
        )

        event_record_feedback.additional_properties = d
        return event_record_feedback

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
