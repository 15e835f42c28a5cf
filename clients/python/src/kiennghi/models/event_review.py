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

from ..models.fulfilment import Fulfilment, check_fulfilment
from ..models.verdict import Verdict, check_verdict

if TYPE_CHECKING:
    from ..models.free_text import FreeText


T = TypeVar("T", bound="EventReview")


@_attrs_define
class EventReview:
    """The council reviewed a response."""

    follow_up_on: datetime.date | None
    """ Legal date: the day to look at the answer again. """
    fulfilment: Fulfilment | None
    percent: int | None
    """ The completed share in percent, 1 to 99, of work that is partly done. """
    response_id: UUID
    """ The response under review. """
    text: FreeText
    """ A text that somebody typed. It may name people, so it can be erased; the event keeps the digest. """
    verdict: Verdict
    """ The council's review of a response: how adequate it is. """
    version: int
    type_: Literal["review"] = "review"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        follow_up_on: None | str
        if isinstance(self.follow_up_on, datetime.date):
            follow_up_on = self.follow_up_on.isoformat()
        else:
            follow_up_on = self.follow_up_on

        fulfilment: None | str
        if isinstance(self.fulfilment, str):
            fulfilment = self.fulfilment
        else:
            fulfilment = self.fulfilment

        percent: int | None
        percent = self.percent

        response_id = str(self.response_id)

        text = self.text.to_dict()

        type_ = self.type_

        verdict: str = self.verdict

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "follow_up_on": follow_up_on,
                "fulfilment": fulfilment,
                "percent": percent,
                "response_id": response_id,
                "text": text,
                "type": type_,
                "verdict": verdict,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.free_text import FreeText

        d = dict(src_dict)

        def _parse_follow_up_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                follow_up_on_type_0 = datetime.date.fromisoformat(data)

                return follow_up_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        follow_up_on = _parse_follow_up_on(d.pop("follow_up_on"))

        def _parse_fulfilment(data: object) -> Fulfilment | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                fulfilment_type_0 = check_fulfilment(data)

                return fulfilment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fulfilment | None, data)

        fulfilment = _parse_fulfilment(d.pop("fulfilment"))

        def _parse_percent(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        percent = _parse_percent(d.pop("percent"))

        response_id = UUID(d.pop("response_id"))

        text = FreeText.from_dict(d.pop("text"))

        type_ = cast(Literal["review"], d.pop("type"))
        if type_ != "review":
            raise ValueError(f"type must match const 'review', got '{type_}'")

        verdict = check_verdict(d.pop("verdict"))

        version = d.pop("version")

        event_review = cls(
            follow_up_on=follow_up_on,
            fulfilment=fulfilment,
            percent=percent,
            response_id=response_id,
            text=text,
            type_=type_,
            verdict=verdict,
            version=version,
        )

        event_review.additional_properties = d
        return event_review

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
