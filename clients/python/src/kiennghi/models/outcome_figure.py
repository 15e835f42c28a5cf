from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.outcome import Outcome, check_outcome
from ..models.outcome_group import OutcomeGroup, check_outcome_group

T = TypeVar("T", bound="OutcomeFigure")


@_attrs_define
class OutcomeFigure:
    """An outcome."""

    count: int
    group: OutcomeGroup
    """ The group in which an outcome is counted. Explained, partly resolved and resolved are separate groups. """
    outcome: Outcome
    """ What the agency's response amounts to. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        count = self.count

        group: str = self.group

        outcome: str = self.outcome

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "group": group,
                "outcome": outcome,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        count = d.pop("count")

        group = check_outcome_group(d.pop("group"))

        outcome = check_outcome(d.pop("outcome"))

        outcome_figure = cls(
            count=count,
            group=group,
            outcome=outcome,
        )

        outcome_figure.additional_properties = d
        return outcome_figure

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
