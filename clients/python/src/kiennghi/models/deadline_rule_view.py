from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.case_kind import CaseKind, check_case_kind
from ..models.channel import Channel, check_channel
from ..models.competence_level import CompetenceLevel, check_competence_level
from ..models.day_unit import DayUnit, check_day_unit
from ..models.deadline_step import DeadlineStep, check_deadline_step
from ..models.start_event import StartEvent, check_start_event
from ..types import UNSET, Unset

T = TypeVar("T", bound="DeadlineRuleView")


@_attrs_define
class DeadlineRuleView:
    created_at: datetime.datetime
    id: UUID
    legal_basis: str
    number: int
    """ Number of days. """
    starts_at: StartEvent
    """ The event from whose day a time limit is counted. """
    step: DeadlineStep
    """ The step that a deadline rule limits. """
    unit: DayUnit
    """ How the days of a time limit are counted. """
    updated_at: datetime.datetime
    valid_from: datetime.date
    version: int
    case_kind: CaseKind | None | Unset = UNSET
    channel: Channel | None | Unset = UNSET
    competence_level: CompetenceLevel | None | Unset = UNSET
    council_id: None | Unset | UUID = UNSET
    """ `null` when the rule applies to every council. """
    sector_id: None | Unset | UUID = UNSET
    """ Includes the descendants of the sector. """
    times: int | None | Unset = UNSET
    """ Maximum number of times. """
    valid_to: datetime.date | None | Unset = UNSET
    """ The last day of validity. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        id = str(self.id)

        legal_basis = self.legal_basis

        number = self.number

        starts_at: str = self.starts_at

        step: str = self.step

        unit: str = self.unit

        updated_at = self.updated_at.isoformat()

        valid_from = self.valid_from.isoformat()

        version = self.version

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
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "id": id,
                "legal_basis": legal_basis,
                "number": number,
                "starts_at": starts_at,
                "step": step,
                "unit": unit,
                "updated_at": updated_at,
                "valid_from": valid_from,
                "version": version,
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
        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        id = UUID(d.pop("id"))

        legal_basis = d.pop("legal_basis")

        number = d.pop("number")

        starts_at = check_start_event(d.pop("starts_at"))

        step = check_deadline_step(d.pop("step"))

        unit = check_day_unit(d.pop("unit"))

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        version = d.pop("version")

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

        deadline_rule_view = cls(
            created_at=created_at,
            id=id,
            legal_basis=legal_basis,
            number=number,
            starts_at=starts_at,
            step=step,
            unit=unit,
            updated_at=updated_at,
            valid_from=valid_from,
            version=version,
            case_kind=case_kind,
            channel=channel,
            competence_level=competence_level,
            council_id=council_id,
            sector_id=sector_id,
            times=times,
            valid_to=valid_to,
        )

        deadline_rule_view.additional_properties = d
        return deadline_rule_view

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
