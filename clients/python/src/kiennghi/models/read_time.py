from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.precision import Precision, check_precision
from ..types import UNSET, Unset

T = TypeVar("T", bound="ReadTime")


@_attrs_define
class ReadTime:
    """The meaning of a date or period in words."""

    matched: str
    """ The part of the text that was used. """
    precision: Precision
    """ How exactly a commitment names its time. """
    year_assumed: bool
    """ The text does not contain the year, or not its century. """
    due_on: datetime.date | None | Unset = UNSET
    """ The last day of the period named; `null` for a condition and for what is standing. """
    from_on: datetime.date | None | Unset = UNSET
    """ The first day of the period named. """
    review_every_months: int | None | Unset = UNSET
    """ For what is standing: the months between two reviews. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        matched = self.matched

        precision: str = self.precision

        year_assumed = self.year_assumed

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        from_on: None | str | Unset
        if isinstance(self.from_on, Unset):
            from_on = UNSET
        elif isinstance(self.from_on, datetime.date):
            from_on = self.from_on.isoformat()
        else:
            from_on = self.from_on

        review_every_months: int | None | Unset
        if isinstance(self.review_every_months, Unset):
            review_every_months = UNSET
        else:
            review_every_months = self.review_every_months

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "matched": matched,
                "precision": precision,
                "year_assumed": year_assumed,
            }
        )
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if from_on is not UNSET:
            field_dict["from_on"] = from_on
        if review_every_months is not UNSET:
            field_dict["review_every_months"] = review_every_months

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        matched = d.pop("matched")

        precision = check_precision(d.pop("precision"))

        year_assumed = d.pop("year_assumed")

        def _parse_due_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        due_on = _parse_due_on(d.pop("due_on", UNSET))

        def _parse_from_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                from_on_type_0 = datetime.date.fromisoformat(data)

                return from_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        from_on = _parse_from_on(d.pop("from_on", UNSET))

        def _parse_review_every_months(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        review_every_months = _parse_review_every_months(d.pop("review_every_months", UNSET))

        read_time = cls(
            matched=matched,
            precision=precision,
            year_assumed=year_assumed,
            due_on=due_on,
            from_on=from_on,
            review_every_months=review_every_months,
        )

        read_time.additional_properties = d
        return read_time

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
