from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.fulfilment import Fulfilment, check_fulfilment
from ..models.priority import Priority, check_priority

if TYPE_CHECKING:
    from ..models.addressee_counts import AddresseeCounts
    from ..models.measure import Measure


T = TypeVar("T", bound="RecommendationPart")


@_attrs_define
class RecommendationPart:
    """What a recommendation asks for, and how much of it is done."""

    addressees: AddresseeCounts
    """ The number of addressees by completion. """
    conclusion_id: None | UUID
    deliverable: None | str
    """ Deliverable (sản phẩm): the expected result. """
    due_as_stated: None | str
    """ The due date as worded in the conclusion. """
    fulfilled_percent: int | None
    """ The completed share in percent over the reviewed addressees, by weight, 0 to 100; `null`: none was reviewed.
    """
    fulfilment: Fulfilment | None
    measure: Measure | None
    next_review_on: datetime.date | None
    """ Of a standing obligation: the next day of a review. """
    priority: None | Priority
    responsible_position: None | str
    """ The official who answers for it, by position. """
    review_every_months: int | None
    """ Of a standing obligation (thường xuyên): the months between two reviews. It is never overdue. """
    supervision_id: None | UUID
    supervision_name: None | str
    """ The beginning of its subject; `null` also when the caller may not read it. """
    theme_id: None | UUID
    theme_name: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.measure import Measure

        addressees = self.addressees.to_dict()

        conclusion_id: None | str
        if isinstance(self.conclusion_id, UUID):
            conclusion_id = str(self.conclusion_id)
        else:
            conclusion_id = self.conclusion_id

        deliverable: None | str
        deliverable = self.deliverable

        due_as_stated: None | str
        due_as_stated = self.due_as_stated

        fulfilled_percent: int | None
        fulfilled_percent = self.fulfilled_percent

        fulfilment: None | str
        if isinstance(self.fulfilment, str):
            fulfilment = self.fulfilment
        else:
            fulfilment = self.fulfilment

        measure: dict[str, Any] | None
        if isinstance(self.measure, Measure):
            measure = self.measure.to_dict()
        else:
            measure = self.measure

        next_review_on: None | str
        if isinstance(self.next_review_on, datetime.date):
            next_review_on = self.next_review_on.isoformat()
        else:
            next_review_on = self.next_review_on

        priority: None | str
        if isinstance(self.priority, str):
            priority = self.priority
        else:
            priority = self.priority

        responsible_position: None | str
        responsible_position = self.responsible_position

        review_every_months: int | None
        review_every_months = self.review_every_months

        supervision_id: None | str
        if isinstance(self.supervision_id, UUID):
            supervision_id = str(self.supervision_id)
        else:
            supervision_id = self.supervision_id

        supervision_name: None | str
        supervision_name = self.supervision_name

        theme_id: None | str
        if isinstance(self.theme_id, UUID):
            theme_id = str(self.theme_id)
        else:
            theme_id = self.theme_id

        theme_name: None | str
        theme_name = self.theme_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "addressees": addressees,
                "conclusion_id": conclusion_id,
                "deliverable": deliverable,
                "due_as_stated": due_as_stated,
                "fulfilled_percent": fulfilled_percent,
                "fulfilment": fulfilment,
                "measure": measure,
                "next_review_on": next_review_on,
                "priority": priority,
                "responsible_position": responsible_position,
                "review_every_months": review_every_months,
                "supervision_id": supervision_id,
                "supervision_name": supervision_name,
                "theme_id": theme_id,
                "theme_name": theme_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.addressee_counts import AddresseeCounts
        from ..models.measure import Measure

        d = dict(src_dict)
        addressees = AddresseeCounts.from_dict(d.pop("addressees"))

        def _parse_conclusion_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                conclusion_id_type_0 = UUID(data)

                return conclusion_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        conclusion_id = _parse_conclusion_id(d.pop("conclusion_id"))

        def _parse_deliverable(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        deliverable = _parse_deliverable(d.pop("deliverable"))

        def _parse_due_as_stated(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        due_as_stated = _parse_due_as_stated(d.pop("due_as_stated"))

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

        def _parse_measure(data: object) -> Measure | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                measure_type_0 = Measure.from_dict(data)

                return measure_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Measure | None, data)

        measure = _parse_measure(d.pop("measure"))

        def _parse_next_review_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_review_on_type_0 = datetime.date.fromisoformat(data)

                return next_review_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        next_review_on = _parse_next_review_on(d.pop("next_review_on"))

        def _parse_priority(data: object) -> None | Priority:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                priority_type_0 = check_priority(data)

                return priority_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Priority, data)

        priority = _parse_priority(d.pop("priority"))

        def _parse_responsible_position(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        responsible_position = _parse_responsible_position(d.pop("responsible_position"))

        def _parse_review_every_months(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        review_every_months = _parse_review_every_months(d.pop("review_every_months"))

        def _parse_supervision_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                supervision_id_type_0 = UUID(data)

                return supervision_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        supervision_id = _parse_supervision_id(d.pop("supervision_id"))

        def _parse_supervision_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        supervision_name = _parse_supervision_name(d.pop("supervision_name"))

        def _parse_theme_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                theme_id_type_0 = UUID(data)

                return theme_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        theme_id = _parse_theme_id(d.pop("theme_id"))

        def _parse_theme_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        theme_name = _parse_theme_name(d.pop("theme_name"))

        recommendation_part = cls(
            addressees=addressees,
            conclusion_id=conclusion_id,
            deliverable=deliverable,
            due_as_stated=due_as_stated,
            fulfilled_percent=fulfilled_percent,
            fulfilment=fulfilment,
            measure=measure,
            next_review_on=next_review_on,
            priority=priority,
            responsible_position=responsible_position,
            review_every_months=review_every_months,
            supervision_id=supervision_id,
            supervision_name=supervision_name,
            theme_id=theme_id,
            theme_name=theme_name,
        )

        recommendation_part.additional_properties = d
        return recommendation_part

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
