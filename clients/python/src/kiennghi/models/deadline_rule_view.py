from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.case_kind import CaseKind, check_case_kind
from ..models.channel import Channel, check_channel
from ..models.competence_level import CompetenceLevel, check_competence_level
from ..models.day_unit import DayUnit, check_day_unit
from ..models.deadline_step import DeadlineStep, check_deadline_step
from ..models.start_event import StartEvent, check_start_event

if TYPE_CHECKING:
    from ..models.allowed_record_action import AllowedRecordAction


T = TypeVar("T", bound="DeadlineRuleView")


@_attrs_define
class DeadlineRuleView:
    actions: list[AllowedRecordAction]
    """ What the caller may do now. """
    case_kind: CaseKind | None
    channel: Channel | None
    competence_level: CompetenceLevel | None
    council_id: None | UUID
    """ `null` when the rule applies to every council. """
    council_name: None | str
    created_at: datetime.datetime
    id: UUID
    legal_basis: str
    number: int
    """ Number of days. """
    sector_id: None | UUID
    """ Includes the descendants of the sector. """
    sector_name: None | str
    starts_at: StartEvent
    """ The event from whose day a time limit is counted. """
    step: DeadlineStep
    """ The step that a deadline rule limits. """
    times: int | None
    """ Maximum number of times. """
    unit: DayUnit
    """ How the days of a time limit are counted. """
    updated_at: datetime.datetime
    valid_from: datetime.date
    valid_to: datetime.date | None
    """ The last day of validity. """
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        case_kind: None | str
        if isinstance(self.case_kind, str):
            case_kind = self.case_kind
        else:
            case_kind = self.case_kind

        channel: None | str
        if isinstance(self.channel, str):
            channel = self.channel
        else:
            channel = self.channel

        competence_level: None | str
        if isinstance(self.competence_level, str):
            competence_level = self.competence_level
        else:
            competence_level = self.competence_level

        council_id: None | str
        if isinstance(self.council_id, UUID):
            council_id = str(self.council_id)
        else:
            council_id = self.council_id

        council_name: None | str
        council_name = self.council_name

        created_at = self.created_at.isoformat()

        id = str(self.id)

        legal_basis = self.legal_basis

        number = self.number

        sector_id: None | str
        if isinstance(self.sector_id, UUID):
            sector_id = str(self.sector_id)
        else:
            sector_id = self.sector_id

        sector_name: None | str
        sector_name = self.sector_name

        starts_at: str = self.starts_at

        step: str = self.step

        times: int | None
        times = self.times

        unit: str = self.unit

        updated_at = self.updated_at.isoformat()

        valid_from = self.valid_from.isoformat()

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "case_kind": case_kind,
                "channel": channel,
                "competence_level": competence_level,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "id": id,
                "legal_basis": legal_basis,
                "number": number,
                "sector_id": sector_id,
                "sector_name": sector_name,
                "starts_at": starts_at,
                "step": step,
                "times": times,
                "unit": unit,
                "updated_at": updated_at,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_record_action import AllowedRecordAction

        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedRecordAction.from_dict(actions_item_data)

            actions.append(actions_item)

        def _parse_case_kind(data: object) -> CaseKind | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                case_kind_type_0 = check_case_kind(data)

                return case_kind_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CaseKind | None, data)

        case_kind = _parse_case_kind(d.pop("case_kind"))

        def _parse_channel(data: object) -> Channel | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                channel_type_0 = check_channel(data)

                return channel_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Channel | None, data)

        channel = _parse_channel(d.pop("channel"))

        def _parse_competence_level(data: object) -> CompetenceLevel | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                competence_level_type_0 = check_competence_level(data)

                return competence_level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CompetenceLevel | None, data)

        competence_level = _parse_competence_level(d.pop("competence_level"))

        def _parse_council_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                council_id_type_0 = UUID(data)

                return council_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        council_id = _parse_council_id(d.pop("council_id"))

        def _parse_council_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        council_name = _parse_council_name(d.pop("council_name"))

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        id = UUID(d.pop("id"))

        legal_basis = d.pop("legal_basis")

        number = d.pop("number")

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

        starts_at = check_start_event(d.pop("starts_at"))

        step = check_deadline_step(d.pop("step"))

        def _parse_times(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        times = _parse_times(d.pop("times"))

        unit = check_day_unit(d.pop("unit"))

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_valid_to(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        valid_to = _parse_valid_to(d.pop("valid_to"))

        version = d.pop("version")

        deadline_rule_view = cls(
            actions=actions,
            case_kind=case_kind,
            channel=channel,
            competence_level=competence_level,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            id=id,
            legal_basis=legal_basis,
            number=number,
            sector_id=sector_id,
            sector_name=sector_name,
            starts_at=starts_at,
            step=step,
            times=times,
            unit=unit,
            updated_at=updated_at,
            valid_from=valid_from,
            valid_to=valid_to,
            version=version,
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
