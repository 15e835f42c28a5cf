from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.voters_feedback import VotersFeedback, check_voters_feedback

T = TypeVar("T", bound="VotersFeedbackView")


@_attrs_define
class VotersFeedbackView:
    """What voters said about an answer."""

    feedback: VotersFeedback
    """ What voters said about the answer, when they were asked at a later meeting. """
    on: datetime.date
    """ The day of the meeting at which they were asked. """
    place: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        feedback: str = self.feedback

        on = self.on.isoformat()

        place: None | str
        place = self.place

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "feedback": feedback,
                "on": on,
                "place": place,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        feedback = check_voters_feedback(d.pop("feedback"))

        on = datetime.date.fromisoformat(d.pop("on"))

        def _parse_place(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        place = _parse_place(d.pop("place"))

        voters_feedback_view = cls(
            feedback=feedback,
            on=on,
            place=place,
        )

        voters_feedback_view.additional_properties = d
        return voters_feedback_view

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
