from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.addressee_position import AddresseePosition, check_addressee_position
from ..models.fulfilment import Fulfilment, check_fulfilment
from ..models.position_decision import PositionDecision, check_position_decision
from ..models.verdict import Verdict, check_verdict

T = TypeVar("T", bound="AddresseeView")


@_attrs_define
class AddresseeView:
    """The position of an addressee of a recommendation, and the review of its work."""

    explanation_asked: bool
    """ Whether an explanation was requested and is outstanding. """
    fulfilled_percent: int | None
    """ The completed share in percent, 1 to 99; only with `partly`. """
    fulfilment: Fulfilment | None
    position: AddresseePosition | None
    position_decision: None | PositionDecision
    position_reason: None | str
    report_every_months: int | None
    """ The months from one periodic report to the next; listed by `GET /v1/periodic-reports`. """
    verdict: None | Verdict
    weight: int | None
    """ 1 to 100, if the conclusion weights its addressees. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        explanation_asked = self.explanation_asked

        fulfilled_percent: int | None
        fulfilled_percent = self.fulfilled_percent

        fulfilment: None | str
        if isinstance(self.fulfilment, str):
            fulfilment = self.fulfilment
        else:
            fulfilment = self.fulfilment

        position: None | str
        if isinstance(self.position, str):
            position = self.position
        else:
            position = self.position

        position_decision: None | str
        if isinstance(self.position_decision, str):
            position_decision = self.position_decision
        else:
            position_decision = self.position_decision

        position_reason: None | str
        position_reason = self.position_reason

        report_every_months: int | None
        report_every_months = self.report_every_months

        verdict: None | str
        if isinstance(self.verdict, str):
            verdict = self.verdict
        else:
            verdict = self.verdict

        weight: int | None
        weight = self.weight

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "explanation_asked": explanation_asked,
                "fulfilled_percent": fulfilled_percent,
                "fulfilment": fulfilment,
                "position": position,
                "position_decision": position_decision,
                "position_reason": position_reason,
                "report_every_months": report_every_months,
                "verdict": verdict,
                "weight": weight,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        explanation_asked = d.pop("explanation_asked")

        def _parse_fulfilled_percent(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        fulfilled_percent = _parse_fulfilled_percent(d.pop("fulfilled_percent"))

        def _parse_fulfilment(data: object) -> Fulfilment | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                fulfilment_type_0 = check_fulfilment(data)

                return fulfilment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fulfilment | None, data)

        fulfilment = _parse_fulfilment(d.pop("fulfilment"))

        def _parse_position(data: object) -> AddresseePosition | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                position_type_0 = check_addressee_position(data)

                return position_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AddresseePosition | None, data)

        position = _parse_position(d.pop("position"))

        def _parse_position_decision(data: object) -> None | PositionDecision:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                position_decision_type_0 = check_position_decision(data)

                return position_decision_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PositionDecision, data)

        position_decision = _parse_position_decision(d.pop("position_decision"))

        def _parse_position_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        position_reason = _parse_position_reason(d.pop("position_reason"))

        def _parse_report_every_months(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        report_every_months = _parse_report_every_months(d.pop("report_every_months"))

        def _parse_verdict(data: object) -> None | Verdict:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                verdict_type_0 = check_verdict(data)

                return verdict_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Verdict, data)

        verdict = _parse_verdict(d.pop("verdict"))

        def _parse_weight(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        weight = _parse_weight(d.pop("weight"))

        addressee_view = cls(
            explanation_asked=explanation_asked,
            fulfilled_percent=fulfilled_percent,
            fulfilment=fulfilment,
            position=position,
            position_decision=position_decision,
            position_reason=position_reason,
            report_every_months=report_every_months,
            verdict=verdict,
            weight=weight,
        )

        addressee_view.additional_properties = d
        return addressee_view

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
