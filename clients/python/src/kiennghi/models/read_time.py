from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.precision import Precision, check_precision

T = TypeVar("T", bound="ReadTime")


@_attrs_define
class ReadTime:
    """The meaning of a date or period in words."""

    due_on: datetime.date | None
    """ The last day of the period named; `null` for a condition and for what is standing. """
    from_on: datetime.date | None
    """ The first day of the period named. """
    matched: str
    """ The part of the text that was used. """
    precision: Precision
    """ How exactly a commitment names its time. """
    review_every_months: int | None
    """ For what is standing: the months between two reviews. """
    year_assumed: bool
    """ The text does not contain the year, or not its century. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        from_on: None | str
        if isinstance(self.from_on, datetime.date):
            from_on = self.from_on.isoformat()
        else:
            from_on = self.from_on

        matched = self.matched

        precision: str = self.precision

        review_every_months: int | None
        review_every_months = self.review_every_months

        year_assumed = self.year_assumed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "due_on": due_on,
                "from_on": from_on,
                "matched": matched,
                "precision": precision,
                "review_every_months": review_every_months,
                "year_assumed": year_assumed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_on = _parse_due_on(d.pop("due_on"))

        def _parse_from_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                from_on_type_0 = datetime.date.fromisoformat(data)

                return from_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        from_on = _parse_from_on(d.pop("from_on"))

        matched = d.pop("matched")

        precision = check_precision(d.pop("precision"))

        def _parse_review_every_months(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        review_every_months = _parse_review_every_months(d.pop("review_every_months"))

        year_assumed = d.pop("year_assumed")

        read_time = cls(
            due_on=due_on,
            from_on=from_on,
            matched=matched,
            precision=precision,
            review_every_months=review_every_months,
            year_assumed=year_assumed,
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
