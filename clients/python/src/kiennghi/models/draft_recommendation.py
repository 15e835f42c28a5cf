from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.priority import Priority, check_priority

if TYPE_CHECKING:
    from ..models.draft_addressee import DraftAddressee
    from ..models.measure import Measure
    from ..models.supervised_case import SupervisedCase
    from ..models.supervised_unit import SupervisedUnit


T = TypeVar("T", bound="DraftRecommendation")


@_attrs_define
class DraftRecommendation:
    """A recommendation as it is written in a draft."""

    addressees: list[DraftAddressee]
    arises_from: list[SupervisedCase]
    """ Petitions that led to it. """
    as_stated: None | str
    """ The time in the wording of the conclusion. """
    content: str
    deliverable: None | str
    """ The required deliverable. """
    due_on: datetime.date | None
    measure: Measure | None
    priority: None | Priority
    repeats: list[SupervisedCase]
    """ Earlier recommendations that it repeats. """
    report_every_months: int | None
    """ Interval in months at which each addressee reports. """
    responsible_position: None | str
    """ The position of the responsible person. """
    review_every_months: int | None
    """ Of a standing obligation: the months between two reviews. """
    sector_id: None | UUID
    sector_name: None | str
    settles: list[SupervisedCase]
    """ Petitions that are settled when it is carried out. """
    theme_id: None | UUID
    theme_name: None | str
    units: list[SupervisedUnit]
    """ The administrative units that it is about. None: the whole area of the council. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.measure import Measure

        addressees = []
        for addressees_item_data in self.addressees:
            addressees_item = addressees_item_data.to_dict()
            addressees.append(addressees_item)

        arises_from = []
        for arises_from_item_data in self.arises_from:
            arises_from_item = arises_from_item_data.to_dict()
            arises_from.append(arises_from_item)

        as_stated: None | str
        as_stated = self.as_stated

        content = self.content

        deliverable: None | str
        deliverable = self.deliverable

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        measure: dict[str, Any] | None
        if isinstance(self.measure, Measure):
            measure = self.measure.to_dict()
        else:
            measure = self.measure

        priority: None | str
        if isinstance(self.priority, str):
            priority = self.priority
        else:
            priority = self.priority

        repeats = []
        for repeats_item_data in self.repeats:
            repeats_item = repeats_item_data.to_dict()
            repeats.append(repeats_item)

        report_every_months: int | None
        report_every_months = self.report_every_months

        responsible_position: None | str
        responsible_position = self.responsible_position

        review_every_months: int | None
        review_every_months = self.review_every_months

        sector_id: None | str
        if isinstance(self.sector_id, UUID):
            sector_id = str(self.sector_id)
        else:
            sector_id = self.sector_id

        sector_name: None | str
        sector_name = self.sector_name

        settles = []
        for settles_item_data in self.settles:
            settles_item = settles_item_data.to_dict()
            settles.append(settles_item)

        theme_id: None | str
        if isinstance(self.theme_id, UUID):
            theme_id = str(self.theme_id)
        else:
            theme_id = self.theme_id

        theme_name: None | str
        theme_name = self.theme_name

        units = []
        for units_item_data in self.units:
            units_item = units_item_data.to_dict()
            units.append(units_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "addressees": addressees,
                "arises_from": arises_from,
                "as_stated": as_stated,
                "content": content,
                "deliverable": deliverable,
                "due_on": due_on,
                "measure": measure,
                "priority": priority,
                "repeats": repeats,
                "report_every_months": report_every_months,
                "responsible_position": responsible_position,
                "review_every_months": review_every_months,
                "sector_id": sector_id,
                "sector_name": sector_name,
                "settles": settles,
                "theme_id": theme_id,
                "theme_name": theme_name,
                "units": units,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.draft_addressee import DraftAddressee
        from ..models.measure import Measure
        from ..models.supervised_case import SupervisedCase
        from ..models.supervised_unit import SupervisedUnit

        d = dict(src_dict)
        addressees = []
        _addressees = d.pop("addressees")
        for addressees_item_data in _addressees:
            addressees_item = DraftAddressee.from_dict(addressees_item_data)

            addressees.append(addressees_item)

        arises_from = []
        _arises_from = d.pop("arises_from")
        for arises_from_item_data in _arises_from:
            arises_from_item = SupervisedCase.from_dict(arises_from_item_data)

            arises_from.append(arises_from_item)

        def _parse_as_stated(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        as_stated = _parse_as_stated(d.pop("as_stated"))

        content = d.pop("content")

        def _parse_deliverable(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        deliverable = _parse_deliverable(d.pop("deliverable"))

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

        repeats = []
        _repeats = d.pop("repeats")
        for repeats_item_data in _repeats:
            repeats_item = SupervisedCase.from_dict(repeats_item_data)

            repeats.append(repeats_item)

        def _parse_report_every_months(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        report_every_months = _parse_report_every_months(d.pop("report_every_months"))

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

        def _parse_sector_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sector_id_type_0 = UUID(data)

                return sector_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        sector_id = _parse_sector_id(d.pop("sector_id"))

        def _parse_sector_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sector_name = _parse_sector_name(d.pop("sector_name"))

        settles = []
        _settles = d.pop("settles")
        for settles_item_data in _settles:
            settles_item = SupervisedCase.from_dict(settles_item_data)

            settles.append(settles_item)

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

        units = []
        _units = d.pop("units")
        for units_item_data in _units:
            units_item = SupervisedUnit.from_dict(units_item_data)

            units.append(units_item)

        draft_recommendation = cls(
            addressees=addressees,
            arises_from=arises_from,
            as_stated=as_stated,
            content=content,
            deliverable=deliverable,
            due_on=due_on,
            measure=measure,
            priority=priority,
            repeats=repeats,
            report_every_months=report_every_months,
            responsible_position=responsible_position,
            review_every_months=review_every_months,
            sector_id=sector_id,
            sector_name=sector_name,
            settles=settles,
            theme_id=theme_id,
            theme_name=theme_name,
            units=units,
        )

        draft_recommendation.additional_properties = d
        return draft_recommendation

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
