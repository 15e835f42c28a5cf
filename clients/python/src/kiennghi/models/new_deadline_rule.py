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
from ..models.start_event import StartEvent, check_start_event
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewDeadlineRule")


@_attrs_define
class NewDeadlineRule:
    """How long a step may take, and on which legal basis."""

    legal_basis: str
    number: int
    """ Number of days: the length of the term; for `extend` and `reply_interim` the maximum after the due date; for
    `due_soon` the days before the due date; unused for `remind`, which counts reminder letters by `times`. """
    starts_at: StartEvent
    """ The event from whose day a time limit is counted. """
    step: DeadlineStep
    """ The step that a deadline rule limits. """
    unit: DayUnit
    """ How the days of a time limit are counted. """
    valid_from: datetime.date
    """ The first day of validity. """
    case_kind: CaseKind | None | Unset = UNSET
    channel: Channel | None | Unset = UNSET
    competence_level: CompetenceLevel | None | Unset = UNSET
    council_id: None | Unset | UUID = UNSET
    """ The council that the rule belongs to. When absent, it applies to every council that has no rule of its own.
    """
    sector_id: None | Unset | UUID = UNSET
    """ A sector of the council, including its descendants. Of several rules the one of the nearest sector applies.
    """
    times: int | None | Unset = UNSET
    """ Maximum number of times, for `extend`, `reply_interim` and `remind`. """
    valid_to: datetime.date | None | Unset = UNSET
    """ The last day of validity; open-ended when absent. """

    def to_dict(self) -> dict[str, Any]:
        legal_basis = self.legal_basis

        number = self.number

        starts_at: str = self.starts_at

        step: str = self.step

        unit: str = self.unit

        valid_from = self.valid_from.isoformat()

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

        sector_id: None | str | Unset
        if isinstance(self.sector_id, Unset):
            sector_id = UNSET
        elif isinstance(self.sector_id, UUID):
            sector_id = str(self.sector_id)
        else:
            sector_id = self.sector_id

        times: int | None | Unset
        if isinstance(self.times, Unset):
            times = UNSET
        else:
            times = self.times

        valid_to: None | str | Unset
        if isinstance(self.valid_to, Unset):
            valid_to = UNSET
        elif isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "legal_basis": legal_basis,
                "number": number,
                "starts_at": starts_at,
                "step": step,
                "unit": unit,
                "valid_from": valid_from,
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
        if sector_id is not UNSET:
            field_dict["sector_id"] = sector_id
        if times is not UNSET:
            field_dict["times"] = times
        if valid_to is not UNSET:
            field_dict["valid_to"] = valid_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        legal_basis = d.pop("legal_basis")

        number = d.pop("number")

        starts_at = check_start_event(d.pop("starts_at"))

        step = check_deadline_step(d.pop("step"))

        unit = check_day_unit(d.pop("unit"))

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

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

        def _parse_times(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        times = _parse_times(d.pop("times", UNSET))

        def _parse_valid_to(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        valid_to = _parse_valid_to(d.pop("valid_to", UNSET))

        new_deadline_rule = cls(
            legal_basis=legal_basis,
            number=number,
            starts_at=starts_at,
            step=step,
            unit=unit,
            valid_from=valid_from,
            case_kind=case_kind,
            channel=channel,
            competence_level=competence_level,
            council_id=council_id,
            sector_id=sector_id,
            times=times,
            valid_to=valid_to,
        )

        return new_deadline_rule
