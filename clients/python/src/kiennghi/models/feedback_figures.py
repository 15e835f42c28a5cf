from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="FeedbackFigures")


@_attrs_define
class FeedbackFigures:
    """What voters said about the current answers; those whose voters were not asked are in none of the numbers."""

    dissatisfied: int
    partly_satisfied: int
    satisfied: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        dissatisfied = self.dissatisfied

        partly_satisfied = self.partly_satisfied

        satisfied = self.satisfied

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "dissatisfied": dissatisfied,
                "partly_satisfied": partly_satisfied,
                "satisfied": satisfied,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        dissatisfied = d.pop("dissatisfied")

        partly_satisfied = d.pop("partly_satisfied")

        satisfied = d.pop("satisfied")

        feedback_figures = cls(
            dissatisfied=dissatisfied,
            partly_satisfied=partly_satisfied,
            satisfied=satisfied,
        )

        feedback_figures.additional_properties = d
        return feedback_figures

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
