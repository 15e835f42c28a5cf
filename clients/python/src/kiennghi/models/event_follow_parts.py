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

if TYPE_CHECKING:
    from ..models.event_case import EventCase


T = TypeVar("T", bound="EventFollowParts")


@_attrs_define
class EventFollowParts:
    """The status of a petition that was split followed that of its parts."""

    outcome: None | Outcome
    parts: list[EventCase]
    """ The parts that changed. """
    version: int
    type_: Literal["follow_parts"] = "follow_parts"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        outcome: None | str
        if isinstance(self.outcome, str):
            outcome = self.outcome
        else:
            outcome = self.outcome

        parts = []
        for parts_item_data in self.parts:
            parts_item = parts_item_data.to_dict()
            parts.append(parts_item)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "outcome": outcome,
                "parts": parts,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.event_case import EventCase

        d = dict(src_dict)

        def _parse_outcome(data: object) -> None | Outcome:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                outcome_type_0 = check_outcome(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Outcome, data)

        outcome = _parse_outcome(d.pop("outcome"))

        parts = []
        _parts = d.pop("parts")
        for parts_item_data in _parts:
            parts_item = EventCase.from_dict(parts_item_data)

            parts.append(parts_item)

        type_ = cast(Literal["follow_parts"], d.pop("type"))
        if type_ != "follow_parts":
            raise ValueError(f"type must match const 'follow_parts', got '{type_}'")

        version = d.pop("version")

        event_follow_parts = cls(
            outcome=outcome,
            parts=parts,
            type_=type_,
            version=version,
        )

        event_follow_parts.additional_properties = d
        return event_follow_parts

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
