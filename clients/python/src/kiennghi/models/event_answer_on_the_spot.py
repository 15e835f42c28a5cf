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

from ..models.outcome import Outcome, check_outcome

if TYPE_CHECKING:
    from ..models.free_text import FreeText


T = TypeVar("T", bound="EventAnswerOnTheSpot")


@_attrs_define
class EventAnswerOnTheSpot:
    """A matter was answered at the meeting where it was raised."""

    answered_by: FreeText
    """ A text that somebody typed. It may name people, so it can be erased; the event keeps the digest. """
    on: datetime.date
    """ Legal date: the day of the meeting. """
    outcome: Outcome
    """ What the agency's response amounts to. """
    place: FreeText
    """ A text that somebody typed. It may name people, so it can be erased; the event keeps the digest. """
    text: FreeText
    """ A text that somebody typed. It may name people, so it can be erased; the event keeps the digest. """
    version: int
    type_: Literal["answer_on_the_spot"] = "answer_on_the_spot"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        answered_by = self.answered_by.to_dict()

        on = self.on.isoformat()

        outcome: str = self.outcome

        place = self.place.to_dict()

        text = self.text.to_dict()

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answered_by": answered_by,
                "on": on,
                "outcome": outcome,
                "place": place,
                "text": text,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.free_text import FreeText

        d = dict(src_dict)
        answered_by = FreeText.from_dict(d.pop("answered_by"))

        on = datetime.date.fromisoformat(d.pop("on"))

        outcome = check_outcome(d.pop("outcome"))

        place = FreeText.from_dict(d.pop("place"))

        text = FreeText.from_dict(d.pop("text"))

        type_ = cast(Literal["answer_on_the_spot"], d.pop("type"))
        if type_ != "answer_on_the_spot":
            raise ValueError(f"type must match const 'answer_on_the_spot', got '{type_}'")

        version = d.pop("version")

        event_answer_on_the_spot = cls(
            answered_by=answered_by,
            on=on,
            outcome=outcome,
            place=place,
            text=text,
            type_=type_,
            version=version,
        )

        event_answer_on_the_spot.additional_properties = d
        return event_answer_on_the_spot

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
