from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.raised_case import RaisedCase


T = TypeVar("T", bound="RecurrencesView")


@_attrs_define
class RecurrencesView:
    """All cases in which a matter was raised, as far as the caller may see them."""

    cases: list[RaisedCase]
    """ In the order they were raised, including the requested case. """
    sessions: int
    """ The number of different sessions among them; cases without a session are not counted. """
    terms: int
    """ The number of different terms among them, taken from their sessions. """
    times: int
    """ The number of cases shown, that is how often the matter was raised. """
    truncated: bool
    """ Whether there are more than the 200 cases shown; the counts are of those shown. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cases = []
        for cases_item_data in self.cases:
            cases_item = cases_item_data.to_dict()
            cases.append(cases_item)

        sessions = self.sessions

        terms = self.terms

        times = self.times

        truncated = self.truncated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "cases": cases,
                "sessions": sessions,
                "terms": terms,
                "times": times,
                "truncated": truncated,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.raised_case import RaisedCase

        d = dict(src_dict)
        cases = []
        _cases = d.pop("cases")
        for cases_item_data in _cases:
            cases_item = RaisedCase.from_dict(cases_item_data)

            cases.append(cases_item)

        sessions = d.pop("sessions")

        terms = d.pop("terms")

        times = d.pop("times")

        truncated = d.pop("truncated")

        recurrences_view = cls(
            cases=cases,
            sessions=sessions,
            terms=terms,
            times=times,
            truncated=truncated,
        )

        recurrences_view.additional_properties = d
        return recurrences_view

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
