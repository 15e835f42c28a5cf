from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.case_kind import CaseKind, check_case_kind
from ..models.channel import Channel, check_channel
from ..models.competence_level import CompetenceLevel, check_competence_level
from ..models.day_unit import DayUnit, check_day_unit
from ..models.deadline_step import DeadlineStep, check_deadline_step
from ..types import UNSET, Unset

T = TypeVar("T", bound="DeadlineQuestion")


@_attrs_define
class DeadlineQuestion:
    """Either a term, given by `number` and `unit`, or a `step`, whose rule gives both."""

    start_on: datetime.date
    """ The day of the start event. It is not counted. """
    case_kind: CaseKind | None | Unset = UNSET
    channel: Channel | None | Unset = UNSET
    competence_level: CompetenceLevel | None | Unset = UNSET
    council_id: None | Unset | UUID = UNSET
    """ When absent, only the rules for all councils apply. """
    number: int | None | Unset = UNSET
    """ Number of days; requires `unit`. """
    sector_id: None | Unset | UUID = UNSET
    """ A sector of the council. Its rules and those of its ancestors apply. """
    step: DeadlineStep | None | Unset = UNSET
    unit: DayUnit | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        start_on = self.start_on.isoformat()

        case_kind: None | str | Unset
        if isinstance(self.case_kind, Unset):
            case_kind = UNSET
        elif isinstance(self.case_kind, str):
            case_kind = self.case_kind
        else:
            case_kind = self.case_kind

        channel: None | str | Unset
        if isinstance(self.channel, Unset):
            channel = UNSET
        elif isinstance(self.channel, str):
            channel = self.channel
        else:
            channel = self.channel

        competence_level: None | str | Unset
        if isinstance(self.competence_level, Unset):
            competence_level = UNSET
        elif isinstance(self.competence_level, str):
            competence_level = self.competence_level
        else:
            competence_level = self.competence_level

        council_id: None | str | Unset
        if isinstance(self.council_id, Unset):
            council_id = UNSET
        elif isinstance(self.council_id, UUID):
            council_id = str(self.council_id)
        else:
            council_id = self.council_id

        number: int | None | Unset
        if isinstance(self.number, Unset):
            number = UNSET
        else:
            number = self.number

        sector_id: None | str | Unset
        if isinstance(self.sector_id, Unset):
            sector_id = UNSET
        elif isinstance(self.sector_id, UUID):
            sector_id = str(self.sector_id)
        else:
            sector_id = self.sector_id

        step: None | str | Unset
        if isinstance(self.step, Unset):
            step = UNSET
        elif isinstance(self.step, str):
            step = self.step
        else:
            step = self.step

        unit: None | str | Unset
        if isinstance(self.unit, Unset):
            unit = UNSET
        elif isinstance(self.unit, str):
            unit = self.unit
        else:
            unit = self.unit

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "start_on": start_on,
            }
        )
        if case_kind is not UNSET:
            field_dict["case_kind"] = case_kind
        if channel is not UNSET:
            field_dict["channel"] = channel
        if competence_level is not UNSET:
            field_dict["competence_level"] = competence_level
        if council_id is not UNSET:
            field_dict["council_id"] = council_id
        if number is not UNSET:
            field_dict["number"] = number
        if sector_id is not UNSET:
            field_dict["sector_id"] = sector_id
        if step is not UNSET:
            field_dict["step"] = step
        if unit is not UNSET:
            field_dict["unit"] = unit

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        start_on = datetime.date.fromisoformat(d.pop("start_on"))

        def _parse_case_kind(data: object) -> CaseKind | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                case_kind_type_0 = check_case_kind(data)

                return case_kind_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CaseKind | None | Unset, data)

        case_kind = _parse_case_kind(d.pop("case_kind", UNSET))

        def _parse_channel(data: object) -> Channel | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                channel_type_0 = check_channel(data)

                return channel_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Channel | None | Unset, data)

        channel = _parse_channel(d.pop("channel", UNSET))

        def _parse_competence_level(data: object) -> CompetenceLevel | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                competence_level_type_0 = check_competence_level(data)

                return competence_level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CompetenceLevel | None | Unset, data)

        competence_level = _parse_competence_level(d.pop("competence_level", UNSET))

        def _parse_council_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                council_id_type_0 = UUID(data)

                return council_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        council_id = _parse_council_id(d.pop("council_id", UNSET))

        def _parse_number(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        number = _parse_number(d.pop("number", UNSET))

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

        def _parse_step(data: object) -> DeadlineStep | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                step_type_0 = check_deadline_step(data)

                return step_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeadlineStep | None | Unset, data)

        step = _parse_step(d.pop("step", UNSET))

        def _parse_unit(data: object) -> DayUnit | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                unit_type_0 = check_day_unit(data)

                return unit_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DayUnit | None | Unset, data)

        unit = _parse_unit(d.pop("unit", UNSET))

        deadline_question = cls(
            start_on=start_on,
            case_kind=case_kind,
            channel=channel,
            competence_level=competence_level,
            council_id=council_id,
            number=number,
            sector_id=sector_id,
            step=step,
            unit=unit,
        )

        return deadline_question
