from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.precision import Precision, check_precision
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewCommitment")


@_attrs_define
class NewCommitment:
    """Something that an agency commits to do, and by when."""

    text: str
    as_stated: None | str | Unset = UNSET
    """ The time as worded in the response. Without `precision` it is parsed as by `POST /v1/commitments/parse`,
    with
    today as the day it was written. """
    due_on: datetime.date | None | Unset = UNSET
    """ Legal date, today or later: the day itself, or the last day of the month, quarter, year or period; not
    allowed
    for a `condition` or for what is `standing`. """
    from_on: datetime.date | None | Unset = UNSET
    """ The first day of a `period`; allowed only there. """
    funding_source: None | str | Unset = UNSET
    precision: None | Precision | Unset = UNSET
    review_on: datetime.date | None | Unset = UNSET
    """ The day to review the commitment, today or later. An agency need not invent one for a `condition`: the
    reviewer of the answer sets the day to look at it again. """
    weight: int | None | Unset = 1
    """ The weight among the commitments of the response. """

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        as_stated: None | str | Unset
        if isinstance(self.as_stated, Unset):
            as_stated = UNSET
        else:
            as_stated = self.as_stated

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

        funding_source: None | str | Unset
        if isinstance(self.funding_source, Unset):
            funding_source = UNSET
        else:
            funding_source = self.funding_source

        precision: None | str | Unset
        if isinstance(self.precision, Unset):
            precision = UNSET
        elif isinstance(self.precision, str):
            precision = self.precision
        else:
            precision = self.precision

        review_on: None | str | Unset
        if isinstance(self.review_on, Unset):
            review_on = UNSET
        elif isinstance(self.review_on, datetime.date):
            review_on = self.review_on.isoformat()
        else:
            review_on = self.review_on

        weight: int | None | Unset
        if isinstance(self.weight, Unset):
            weight = UNSET
        else:
            weight = self.weight

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
            }
        )
        if as_stated is not UNSET:
            field_dict["as_stated"] = as_stated
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if from_on is not UNSET:
            field_dict["from_on"] = from_on
        if funding_source is not UNSET:
            field_dict["funding_source"] = funding_source
        if precision is not UNSET:
            field_dict["precision"] = precision
        if review_on is not UNSET:
            field_dict["review_on"] = review_on
        if weight is not UNSET:
            field_dict["weight"] = weight

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        text = d.pop("text")

        def _parse_as_stated(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        as_stated = _parse_as_stated(d.pop("as_stated", UNSET))

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

        def _parse_funding_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        funding_source = _parse_funding_source(d.pop("funding_source", UNSET))

        def _parse_precision(data: object) -> None | Precision | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                precision_type_0 = check_precision(data)

                return precision_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Precision | Unset, data)

        precision = _parse_precision(d.pop("precision", UNSET))

        def _parse_review_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                review_on_type_0 = datetime.date.fromisoformat(data)

                return review_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        review_on = _parse_review_on(d.pop("review_on", UNSET))

        def _parse_weight(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        weight = _parse_weight(d.pop("weight", UNSET))

        new_commitment = cls(
            text=text,
            as_stated=as_stated,
            due_on=due_on,
            from_on=from_on,
            funding_source=funding_source,
            precision=precision,
            review_on=review_on,
            weight=weight,
        )

        return new_commitment
