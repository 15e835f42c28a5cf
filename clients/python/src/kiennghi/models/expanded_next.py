from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ExpandedNext")


@_attrs_define
class ExpandedNext:
    """The path at which each list goes on; absent where everything is shown."""

    assignments: str | Unset = UNSET
    commitments: str | Unset = UNSET
    events: str | Unset = UNSET
    letters: str | Unset = UNSET
    links: str | Unset = UNSET
    responses: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assignments = self.assignments

        commitments = self.commitments

        events = self.events

        letters = self.letters

        links = self.links

        responses = self.responses

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if assignments is not UNSET:
            field_dict["assignments"] = assignments
        if commitments is not UNSET:
            field_dict["commitments"] = commitments
        if events is not UNSET:
            field_dict["events"] = events
        if letters is not UNSET:
            field_dict["letters"] = letters
        if links is not UNSET:
            field_dict["links"] = links
        if responses is not UNSET:
            field_dict["responses"] = responses

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        assignments = d.pop("assignments", UNSET)

        commitments = d.pop("commitments", UNSET)

        events = d.pop("events", UNSET)

        letters = d.pop("letters", UNSET)

        links = d.pop("links", UNSET)

        responses = d.pop("responses", UNSET)

        expanded_next = cls(
            assignments=assignments,
            commitments=commitments,
            events=events,
            letters=letters,
            links=links,
            responses=responses,
        )

        expanded_next.additional_properties = d
        return expanded_next

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
