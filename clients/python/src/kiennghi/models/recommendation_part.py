from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.fulfilment import Fulfilment, check_fulfilment
from ..models.priority import Priority, check_priority
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.addressee_counts import AddresseeCounts
    from ..models.measure import Measure


T = TypeVar("T", bound="RecommendationPart")


@_attrs_define
class RecommendationPart:
    """What a recommendation asks for, and how much of it is done."""

    addressees: AddresseeCounts
    """ The number of addressees by completion. """
    conclusion_id: None | Unset | UUID = UNSET
    deliverable: None | str | Unset = UNSET
    """ Deliverable (sản phẩm): the expected result. """
    due_as_stated: None | str | Unset = UNSET
    """ The due date as worded in the conclusion. """
    fulfilled_percent: int | None | Unset = UNSET
    """ The completed share in percent over the reviewed addressees, by weight, 0 to 100; `null`: none was reviewed.
    """
    fulfilment: Fulfilment | None | Unset = UNSET
    measure: Measure | None | Unset = UNSET
    next_review_on: datetime.date | None | Unset = UNSET
    """ Of a standing obligation: the next day of a review. """
    priority: None | Priority | Unset = UNSET
    responsible_position: None | str | Unset = UNSET
    """ The official who answers for it, by position. """
    review_every_months: int | None | Unset = UNSET
    """ Of a standing obligation (thường xuyên): the months between two reviews. It is never overdue. """
    supervision_id: None | Unset | UUID = UNSET
    theme_id: None | Unset | UUID = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.measure import Measure  # noqa: PLC0415

        addressees = self.addressees.to_dict()

        conclusion_id: None | str | Unset
        if isinstance(self.conclusion_id, Unset):
            conclusion_id = UNSET
        elif isinstance(self.conclusion_id, UUID):
            conclusion_id = str(self.conclusion_id)
        else:
            conclusion_id = self.conclusion_id

        deliverable: None | str | Unset
        if isinstance(self.deliverable, Unset):
            deliverable = UNSET
        else:
            deliverable = self.deliverable

        due_as_stated: None | str | Unset
        if isinstance(self.due_as_stated, Unset):
            due_as_stated = UNSET
        else:
            due_as_stated = self.due_as_stated

        fulfilled_percent: int | None | Unset
        if isinstance(self.fulfilled_percent, Unset):
            fulfilled_percent = UNSET
        else:
            fulfilled_percent = self.fulfilled_percent

        fulfilment: None | str | Unset
        if isinstance(self.fulfilment, Unset):
            fulfilment = UNSET
        elif isinstance(self.fulfilment, str):
            fulfilment = self.fulfilment
        else:
            fulfilment = self.fulfilment

        measure: dict[str, Any] | None | Unset
        if isinstance(self.measure, Unset):
            measure = UNSET
        elif isinstance(self.measure, Measure):
            measure = self.measure.to_dict()
        else:
            measure = self.measure

        next_review_on: None | str | Unset
        if isinstance(self.next_review_on, Unset):
            next_review_on = UNSET
        elif isinstance(self.next_review_on, datetime.date):
            next_review_on = self.next_review_on.isoformat()
        else:
            next_review_on = self.next_review_on

        priority: None | str | Unset
        if isinstance(self.priority, Unset):
            priority = UNSET
        elif isinstance(self.priority, str):
            priority = self.priority
        else:
            priority = self.priority

        responsible_position: None | str | Unset
        if isinstance(self.responsible_position, Unset):
            responsible_position = UNSET
        else:
            responsible_position = self.responsible_position

        review_every_months: int | None | Unset
        if isinstance(self.review_every_months, Unset):
            review_every_months = UNSET
        else:
            review_every_months = self.review_every_months

        supervision_id: None | str | Unset
        if isinstance(self.supervision_id, Unset):
            supervision_id = UNSET
        elif isinstance(self.supervision_id, UUID):
            supervision_id = str(self.supervision_id)
        else:
            supervision_id = self.supervision_id

        theme_id: None | str | Unset
        if isinstance(self.theme_id, Unset):
            theme_id = UNSET
        elif isinstance(self.theme_id, UUID):
            theme_id = str(self.theme_id)
        else:
            theme_id = self.theme_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "addressees": addressees,
            }
        )
        if conclusion_id is not UNSET:
            field_dict["conclusion_id"] = conclusion_id
        if deliverable is not UNSET:
            field_dict["deliverable"] = deliverable
        if due_as_stated is not UNSET:
            field_dict["due_as_stated"] = due_as_stated
        if fulfilled_percent is not UNSET:
            field_dict["fulfilled_percent"] = fulfilled_percent
        if fulfilment is not UNSET:
            field_dict["fulfilment"] = fulfilment
        if measure is not UNSET:
            field_dict["measure"] = measure
        if next_review_on is not UNSET:
            field_dict["next_review_on"] = next_review_on
        if priority is not UNSET:
            field_dict["priority"] = priority
        if responsible_position is not UNSET:
            field_dict["responsible_position"] = responsible_position
        if review_every_months is not UNSET:
            field_dict["review_every_months"] = review_every_months
        if supervision_id is not UNSET:
            field_dict["supervision_id"] = supervision_id
        if theme_id is not UNSET:
            field_dict["theme_id"] = theme_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.addressee_counts import AddresseeCounts  # noqa: PLC0415
        from ..models.measure import Measure  # noqa: PLC0415

        d = dict(src_dict)
        addressees = AddresseeCounts.from_dict(d.pop("addressees"))

        def _parse_conclusion_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                conclusion_id_type_0 = UUID(data)

                return conclusion_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        conclusion_id = _parse_conclusion_id(d.pop("conclusion_id", UNSET))

        def _parse_deliverable(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        deliverable = _parse_deliverable(d.pop("deliverable", UNSET))

        def _parse_due_as_stated(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        due_as_stated = _parse_due_as_stated(d.pop("due_as_stated", UNSET))

        def _parse_fulfilled_percent(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        fulfilled_percent = _parse_fulfilled_percent(d.pop("fulfilled_percent", UNSET))

        def _parse_fulfilment(data: object) -> Fulfilment | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                fulfilment_type_0 = check_fulfilment(data)

                return fulfilment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fulfilment | None | Unset, data)

        fulfilment = _parse_fulfilment(d.pop("fulfilment", UNSET))

        def _parse_measure(data: object) -> Measure | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                measure_type_0 = Measure.from_dict(data)

                return measure_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Measure | None | Unset, data)

        measure = _parse_measure(d.pop("measure", UNSET))

        def _parse_next_review_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_review_on_type_0 = datetime.date.fromisoformat(data)

                return next_review_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        next_review_on = _parse_next_review_on(d.pop("next_review_on", UNSET))

        def _parse_priority(data: object) -> None | Priority | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                priority_type_0 = check_priority(data)

                return priority_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Priority | Unset, data)

        priority = _parse_priority(d.pop("priority", UNSET))

        def _parse_responsible_position(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        responsible_position = _parse_responsible_position(d.pop("responsible_position", UNSET))

        def _parse_review_every_months(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        review_every_months = _parse_review_every_months(d.pop("review_every_months", UNSET))

        def _parse_supervision_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                supervision_id_type_0 = UUID(data)

                return supervision_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        supervision_id = _parse_supervision_id(d.pop("supervision_id", UNSET))

        def _parse_theme_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                theme_id_type_0 = UUID(data)

                return theme_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        theme_id = _parse_theme_id(d.pop("theme_id", UNSET))

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
            theme_id=theme_id,
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
