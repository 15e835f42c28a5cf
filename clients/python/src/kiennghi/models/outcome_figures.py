from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.case_kind import CaseKind, check_case_kind
from ..models.counted_as import CountedAs, check_counted_as

if TYPE_CHECKING:
    from ..models.column_figure import ColumnFigure
    from ..models.feedback_figures import FeedbackFigures
    from ..models.outcome_figure import OutcomeFigure


T = TypeVar("T", bound="OutcomeFigures")


@_attrs_define
class OutcomeFigures:
    """The numbers of cases."""

    answered: int
    """ Those with a current answer. The columns add up to it, and so do the outcomes. """
    answered_on_spot: int
    """ Answered at the meeting where they were raised. """
    as_of: datetime.date
    columns: list[ColumnFigure]
    counted_as: CountedAs
    """ How a petition that is split into parts is counted: once, or as its parts. Either way nothing is counted
    twice. """
    kind: CaseKind
    """ The kind of a case (kiến nghị). """
    opinions: int
    """ Opinions are counted apart. """
    opinions_answered_on_spot: int
    """ Opinions that were answered at the meeting where they were raised. """
    opinions_noted: int
    """ Opinions that were noted. """
    outcomes: list[OutcomeFigure]
    """ Every outcome, also those that no answer has. """
    total: int
    """ Without opinions, and without rejected, merged and withdrawn ones. """
    undated: int
    """ Answered as in progress, without naming a day. """
    voters_feedback: FeedbackFigures | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.feedback_figures import FeedbackFigures

        answered = self.answered

        answered_on_spot = self.answered_on_spot

        as_of = self.as_of.isoformat()

        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)

        counted_as: str = self.counted_as

        kind: str = self.kind

        opinions = self.opinions

        opinions_answered_on_spot = self.opinions_answered_on_spot

        opinions_noted = self.opinions_noted

        outcomes = []
        for outcomes_item_data in self.outcomes:
            outcomes_item = outcomes_item_data.to_dict()
            outcomes.append(outcomes_item)

        total = self.total

        undated = self.undated

        voters_feedback: dict[str, Any] | None
        if isinstance(self.voters_feedback, FeedbackFigures):
            voters_feedback = self.voters_feedback.to_dict()
        else:
            voters_feedback = self.voters_feedback

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answered": answered,
                "answered_on_spot": answered_on_spot,
                "as_of": as_of,
                "columns": columns,
                "counted_as": counted_as,
                "kind": kind,
                "opinions": opinions,
                "opinions_answered_on_spot": opinions_answered_on_spot,
                "opinions_noted": opinions_noted,
                "outcomes": outcomes,
                "total": total,
                "undated": undated,
                "voters_feedback": voters_feedback,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.column_figure import ColumnFigure
        from ..models.feedback_figures import FeedbackFigures
        from ..models.outcome_figure import OutcomeFigure

        d = dict(src_dict)
        answered = d.pop("answered")

        answered_on_spot = d.pop("answered_on_spot")

        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        columns = []
        _columns = d.pop("columns")
        for columns_item_data in _columns:
            columns_item = ColumnFigure.from_dict(columns_item_data)

            columns.append(columns_item)

        counted_as = check_counted_as(d.pop("counted_as"))

        kind = check_case_kind(d.pop("kind"))

        opinions = d.pop("opinions")

        opinions_answered_on_spot = d.pop("opinions_answered_on_spot")

        opinions_noted = d.pop("opinions_noted")

        outcomes = []
        _outcomes = d.pop("outcomes")
        for outcomes_item_data in _outcomes:
            outcomes_item = OutcomeFigure.from_dict(outcomes_item_data)

            outcomes.append(outcomes_item)

        total = d.pop("total")

        undated = d.pop("undated")

        def _parse_voters_feedback(data: object) -> FeedbackFigures | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                voters_feedback_type_0 = FeedbackFigures.from_dict(data)

                return voters_feedback_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FeedbackFigures | None, data)

        voters_feedback = _parse_voters_feedback(d.pop("voters_feedback"))

        outcome_figures = cls(
            answered=answered,
            answered_on_spot=answered_on_spot,
            as_of=as_of,
            columns=columns,
            counted_as=counted_as,
            kind=kind,
            opinions=opinions,
            opinions_answered_on_spot=opinions_answered_on_spot,
            opinions_noted=opinions_noted,
            outcomes=outcomes,
            total=total,
            undated=undated,
            voters_feedback=voters_feedback,
        )

        outcome_figures.additional_properties = d
        return outcome_figures

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
