from __future__ import annotations

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
from ..models.verdict import Verdict, check_verdict
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.event_unanswered import EventUnanswered


T = TypeVar("T", bound="EventClose")


@_attrs_define
class EventClose:
    """A case was closed."""

    version: int
    type_: Literal["close"] = "close"
    outcome: None | Outcome | Unset = UNSET
    unanswered: list[EventUnanswered] | Unset = UNSET
    """ The agencies that had not answered, and why nobody waits for them. """
    verdict: None | Unset | Verdict = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        version = self.version

        outcome: None | str | Unset
        if isinstance(self.outcome, Unset):
            outcome = UNSET
        elif isinstance(self.outcome, str):
            outcome = self.outcome
        else:
            outcome = self.outcome

        unanswered: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.unanswered, Unset):
            unanswered = []
            for unanswered_item_data in self.unanswered:
                unanswered_item = unanswered_item_data.to_dict()
                unanswered.append(unanswered_item)

        verdict: None | str | Unset
        if isinstance(self.verdict, Unset):
            verdict = UNSET
        elif isinstance(self.verdict, str):
            verdict = self.verdict
        else:
            verdict = self.verdict

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "version": version,
            }
        )
        if outcome is not UNSET:
            field_dict["outcome"] = outcome
        if unanswered is not UNSET:
            field_dict["unanswered"] = unanswered
        if verdict is not UNSET:
            field_dict["verdict"] = verdict

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.event_unanswered import EventUnanswered  # noqa: PLC0415

        d = dict(src_dict)
        type_ = cast(Literal["close"], d.pop("type"))
        if type_ != "close":
            raise ValueError(f"type must match const 'close', got '{type_}'")

        version = d.pop("version")

        def _parse_outcome(data: object) -> None | Outcome | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                outcome_type_0 = check_outcome(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Outcome | Unset, data)

        outcome = _parse_outcome(d.pop("outcome", UNSET))

        _unanswered = d.pop("unanswered", UNSET)
        unanswered: list[EventUnanswered] | Unset = UNSET
        if _unanswered is not UNSET:
            unanswered = []
            for unanswered_item_data in _unanswered:
                unanswered_item = EventUnanswered.from_dict(unanswered_item_data)

                unanswered.append(unanswered_item)

        def _parse_verdict(data: object) -> None | Unset | Verdict:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                verdict_type_0 = check_verdict(data)

                return verdict_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | Verdict, data)

        verdict = _parse_verdict(d.pop("verdict", UNSET))

        event_close = cls(
            type_=type_,
            version=version,
            outcome=outcome,
            unanswered=unanswered,
            verdict=verdict,
        )

        event_close.additional_properties = d
        return event_close

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
