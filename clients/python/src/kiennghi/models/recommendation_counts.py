from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RecommendationCounts")


@_attrs_define
class RecommendationCounts:
    """Counts of the recommendations of a supervision, by status and result."""

    closed: int
    done: int
    """ Found to be carried out, whether open or closed. """
    not_assessed: int
    """ Not reviewed yet. """
    not_done: int
    open_: int
    """ Assigned to their addressees, or followed up. """
    partly: int
    total: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        closed = self.closed

        done = self.done

        not_assessed = self.not_assessed

        not_done = self.not_done

        open_ = self.open_

        partly = self.partly

        total = self.total

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "closed": closed,
                "done": done,
                "not_assessed": not_assessed,
                "not_done": not_done,
                "open": open_,
                "partly": partly,
                "total": total,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        closed = d.pop("closed")

        done = d.pop("done")

        not_assessed = d.pop("not_assessed")

        not_done = d.pop("not_done")

        open_ = d.pop("open")

        partly = d.pop("partly")

        total = d.pop("total")

        recommendation_counts = cls(
            closed=closed,
            done=done,
            not_assessed=not_assessed,
            not_done=not_done,
            open_=open_,
            partly=partly,
            total=total,
        )

        recommendation_counts.additional_properties = d
        return recommendation_counts

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
