from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.day_unit import DayUnit, check_day_unit

if TYPE_CHECKING:
    from ..models.calendar_used import CalendarUsed
    from ..models.day_range import DayRange
    from ..models.deadline_rule_view import DeadlineRuleView


T = TypeVar("T", bound="DeadlineAnswer")


@_attrs_define
class DeadlineAnswer:
    """A term counted day by day, by the rules of the Civil Code 2015 on first and last days (art. 147–148)."""

    calendar: list[CalendarUsed]
    """ The calendar years that were used. """
    due_on: datetime.date
    """ The due date: a legal date in `Asia/Ho_Chi_Minh`. """
    legal_basis: None | str
    number: int
    """ Number of days. """
    ranges: list[DayRange]
    """ Every day from `start_on` to `due_on`, whether it counts, and why. """
    rule: DeadlineRuleView | None
    start_on: datetime.date
    """ The start day, which is not counted. """
    unit: DayUnit
    """ How the days of a time limit are counted. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.deadline_rule_view import DeadlineRuleView

        calendar = []
        for calendar_item_data in self.calendar:
            calendar_item = calendar_item_data.to_dict()
            calendar.append(calendar_item)

        due_on = self.due_on.isoformat()

        legal_basis: None | str
        legal_basis = self.legal_basis

        number = self.number

        ranges = []
        for ranges_item_data in self.ranges:
            ranges_item = ranges_item_data.to_dict()
            ranges.append(ranges_item)

        rule: dict[str, Any] | None
        if isinstance(self.rule, DeadlineRuleView):
            rule = self.rule.to_dict()
        else:
            rule = self.rule

        start_on = self.start_on.isoformat()

        unit: str = self.unit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "calendar": calendar,
                "due_on": due_on,
                "legal_basis": legal_basis,
                "number": number,
                "ranges": ranges,
                "rule": rule,
                "start_on": start_on,
                "unit": unit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.calendar_used import CalendarUsed
        from ..models.day_range import DayRange
        from ..models.deadline_rule_view import DeadlineRuleView

        d = dict(src_dict)
        calendar = []
        _calendar = d.pop("calendar")
        for calendar_item_data in _calendar:
            calendar_item = CalendarUsed.from_dict(calendar_item_data)

            calendar.append(calendar_item)

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        def _parse_legal_basis(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        legal_basis = _parse_legal_basis(d.pop("legal_basis"))

        number = d.pop("number")

        ranges = []
        _ranges = d.pop("ranges")
        for ranges_item_data in _ranges:
            ranges_item = DayRange.from_dict(ranges_item_data)

            ranges.append(ranges_item)

        def _parse_rule(data: object) -> DeadlineRuleView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_0 = DeadlineRuleView.from_dict(data)

                return rule_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeadlineRuleView | None, data)

        rule = _parse_rule(d.pop("rule"))

        start_on = datetime.date.fromisoformat(d.pop("start_on"))

        unit = check_day_unit(d.pop("unit"))

        deadline_answer = cls(
            calendar=calendar,
            due_on=due_on,
            legal_basis=legal_basis,
            number=number,
            ranges=ranges,
            rule=rule,
            start_on=start_on,
            unit=unit,
        )

        deadline_answer.additional_properties = d
        return deadline_answer

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
