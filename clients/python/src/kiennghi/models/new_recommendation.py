from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.priority import Priority, check_priority
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.measure import Measure
    from ..models.new_addressee import NewAddressee


T = TypeVar("T", bound="NewRecommendation")


@_attrs_define
class NewRecommendation:
    """A requirement, its addressees and its due date."""

    addressees: list[NewAddressee]
    """ The addressees. Each of them has to carry it out and gets its own assignment. """
    content: str
    """ The requirement; exactly one. """
    arises_from: list[UUID] | Unset = UNSET
    """ Petitions that led to the recommendation. """
    as_stated: None | str | Unset = UNSET
    """ The time in the wording of the conclusion. Without `due_on` it is parsed as `POST /v1/commitments/parse`
    does,
    relative to the date of the conclusion. A date that does not exist is refused; a wording without a time
    (`sớm`) leaves the due date to the rules. A session, a term or a period that the council has not entered is a
    question (`session_unknown`, `term_unknown`, `period_unknown`). """
    deliverable: None | str | Unset = UNSET
    """ Sản phẩm: the required deliverable. """
    due_on: datetime.date | None | Unset = UNSET
    """ A legal date, not before the date of the conclusion. Default: the date that `as_stated` gives, or else the
    deadline rules. """
    measure: Measure | None | Unset = UNSET
    priority: None | Priority | Unset = UNSET
    repeats: list[UUID] | Unset = UNSET
    """ Earlier recommendations that this one repeats. """
    report_every_months: int | None | Unset = UNSET
    """ Interval in months at which each addressee reports until the due date. """
    responsible_position: None | str | Unset = UNSET
    """ The position of the responsible person. """
    review_every_months: int | None | Unset = UNSET
    """ Makes it a standing obligation (thường xuyên), reviewed at this interval in months until the term ends: it
    has no
    due date, and is never overdue. Also read from `as_stated` ("hằng quý"). Not together with a due date. """
    sector_id: None | Unset | UUID = UNSET
    settles: list[UUID] | Unset = UNSET
    """ Petitions that are settled when the recommendation is carried out. """
    theme_id: None | Unset | UUID = UNSET
    """ A theme that it shares with recommendations of other supervisions. """
    units: list[UUID] | Unset = UNSET
    """ The administrative units that it is about. None: the whole area of the council. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.measure import Measure

        addressees = []
        for addressees_item_data in self.addressees:
            addressees_item = addressees_item_data.to_dict()
            addressees.append(addressees_item)

        content = self.content

        arises_from: list[str] | Unset = UNSET
        if not isinstance(self.arises_from, Unset):
            arises_from = []
            for arises_from_item_data in self.arises_from:
                arises_from_item = str(arises_from_item_data)
                arises_from.append(arises_from_item)

        as_stated: None | str | Unset
        if isinstance(self.as_stated, Unset):
            as_stated = UNSET
        else:
            as_stated = self.as_stated

        deliverable: None | str | Unset
        if isinstance(self.deliverable, Unset):
            deliverable = UNSET
        else:
            deliverable = self.deliverable

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        measure: dict[str, Any] | None | Unset
        if isinstance(self.measure, Unset):
            measure = UNSET
        elif isinstance(self.measure, Measure):
            measure = self.measure.to_dict()
        else:
            measure = self.measure

        priority: None | str | Unset
        if isinstance(self.priority, Unset):
            priority = UNSET
        elif isinstance(self.priority, str):
            priority = self.priority
        else:
            priority = self.priority

        repeats: list[str] | Unset = UNSET
        if not isinstance(self.repeats, Unset):
            repeats = []
            for repeats_item_data in self.repeats:
                repeats_item = str(repeats_item_data)
                repeats.append(repeats_item)

        report_every_months: int | None | Unset
        if isinstance(self.report_every_months, Unset):
            report_every_months = UNSET
        else:
            report_every_months = self.report_every_months

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

        sector_id: None | str | Unset
        if isinstance(self.sector_id, Unset):
            sector_id = UNSET
        elif isinstance(self.sector_id, UUID):
            sector_id = str(self.sector_id)
        else:
            sector_id = self.sector_id

        settles: list[str] | Unset = UNSET
        if not isinstance(self.settles, Unset):
            settles = []
            for settles_item_data in self.settles:
                settles_item = str(settles_item_data)
                settles.append(settles_item)

        theme_id: None | str | Unset
        if isinstance(self.theme_id, Unset):
            theme_id = UNSET
        elif isinstance(self.theme_id, UUID):
            theme_id = str(self.theme_id)
        else:
            theme_id = self.theme_id

        units: list[str] | Unset = UNSET
        if not isinstance(self.units, Unset):
            units = []
            for units_item_data in self.units:
                units_item = str(units_item_data)
                units.append(units_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "addressees": addressees,
                "content": content,
            }
        )
        if arises_from is not UNSET:
            field_dict["arises_from"] = arises_from
        if as_stated is not UNSET:
            field_dict["as_stated"] = as_stated
        if deliverable is not UNSET:
            field_dict["deliverable"] = deliverable
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if measure is not UNSET:
            field_dict["measure"] = measure
        if priority is not UNSET:
            field_dict["priority"] = priority
        if repeats is not UNSET:
            field_dict["repeats"] = repeats
        if report_every_months is not UNSET:
            field_dict["report_every_months"] = report_every_months
        if responsible_position is not UNSET:
            field_dict["responsible_position"] = responsible_position
        if review_every_months is not UNSET:
            field_dict["review_every_months"] = review_every_months
        if sector_id is not UNSET:
            field_dict["sector_id"] = sector_id
        if settles is not UNSET:
            field_dict["settles"] = settles
        if theme_id is not UNSET:
            field_dict["theme_id"] = theme_id
        if units is not UNSET:
            field_dict["units"] = units

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.measure import Measure
        from ..models.new_addressee import NewAddressee

        d = dict(src_dict)
        addressees = []
        _addressees = d.pop("addressees")
        for addressees_item_data in _addressees:
            addressees_item = NewAddressee.from_dict(addressees_item_data)

            addressees.append(addressees_item)

        content = d.pop("content")

        _arises_from = d.pop("arises_from", UNSET)
        arises_from: list[UUID] | Unset = UNSET
        if _arises_from is not UNSET:
            arises_from = []
            for arises_from_item_data in _arises_from:
                arises_from_item = UUID(arises_from_item_data)

                arises_from.append(arises_from_item)

        def _parse_as_stated(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        as_stated = _parse_as_stated(d.pop("as_stated", UNSET))

        def _parse_deliverable(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        deliverable = _parse_deliverable(d.pop("deliverable", UNSET))

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

        _repeats = d.pop("repeats", UNSET)
        repeats: list[UUID] | Unset = UNSET
        if _repeats is not UNSET:
            repeats = []
            for repeats_item_data in _repeats:
                repeats_item = UUID(repeats_item_data)

                repeats.append(repeats_item)

        def _parse_report_every_months(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        report_every_months = _parse_report_every_months(d.pop("report_every_months", UNSET))

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

        def _parse_sector_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sector_id_type_0 = UUID(data)

                return sector_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        sector_id = _parse_sector_id(d.pop("sector_id", UNSET))

        _settles = d.pop("settles", UNSET)
        settles: list[UUID] | Unset = UNSET
        if _settles is not UNSET:
            settles = []
            for settles_item_data in _settles:
                settles_item = UUID(settles_item_data)

                settles.append(settles_item)

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

        _units = d.pop("units", UNSET)
        units: list[UUID] | Unset = UNSET
        if _units is not UNSET:
            units = []
            for units_item_data in _units:
                units_item = UUID(units_item_data)

                units.append(units_item)

        new_recommendation = cls(
            addressees=addressees,
            content=content,
            arises_from=arises_from,
            as_stated=as_stated,
            deliverable=deliverable,
            due_on=due_on,
            measure=measure,
            priority=priority,
            repeats=repeats,
            report_every_months=report_every_months,
            responsible_position=responsible_position,
            review_every_months=review_every_months,
            sector_id=sector_id,
            settles=settles,
            theme_id=theme_id,
            units=units,
        )

        return new_recommendation
